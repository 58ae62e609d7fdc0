import { csvLine } from './csv-line.ts';
import type { Equation } from './model.ts';
import { resultTables } from './result-tables.ts';
import type { Table } from './table.ts';

/**
 * The dictionary of a result as CSV: table, column, unit, meaning; one line a column, in the order of the tables.
 * @param recorded equations that say what the columns behind the declared ones mean
 */
export function dictionaryCsv(tables: readonly Table[], recorded: readonly Equation[] = []): string {
  const meaningOf = new Map(recorded.map(({ id, meaning }) => [id.slice(id.indexOf('.') + 1), meaning]));
  const lines = tables.flatMap((table) => {
    const declared = resultTables.find(({ id }) => id === table.id)?.columns ?? [];
    return Object.entries(table.columns).map(([name, column]) => {
      const unit = column.kind === 'number' ? column.unit : column.kind;
      const meaning =
        declared.find(({ id }) => id === name)?.meaning ?? meaningOf.get(name) ?? 'Recorded by an equation';
      return csvLine([table.id, name, unit, meaning]);
    });
  });
  return [csvLine(['table', 'column', 'unit', 'meaning']), ...lines].join('');
}
