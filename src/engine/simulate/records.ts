import { createTableBuilder, type TableBuilder } from '../../numerics/table.ts';
import { variableOf } from '../../model/analyse-block.ts';
import type { Equation } from '../../schema/model.ts';
import { tableOfSets } from '../../schema/recorded-columns.ts';
import { resultTables } from '../../schema/result-tables.ts';
import type { Tables } from '../../schema/result.ts';
import type { Table, TableId } from '../../schema/table.ts';

/** Result tables that grow as the run goes: one builder each, columns as declared and recorded equations behind them. */
export interface Records {
  table(id: TableId): TableBuilder<TableId>;
  /** Names of the recorded equation variables of a table, in column order. */
  recorded(id: TableId): readonly string[];
  /** Whether every number so far was finite. A row with one that was not is left out: results hold numbers only. */
  readonly finite: boolean;
  build(): Tables;
}

/** Builders for every declared table. A recorded equation is a column of the table of its sets. */
export function createRecords(equations: readonly Equation[]): Records {
  const recorded = new Map<TableId, string[]>();
  const builders = new Map<TableId, TableBuilder<TableId>>();
  let finite = true;
  for (const { id, columns } of resultTables) {
    const extra = equations.filter((equation) => equation.record && tableOfSets(equation.over)?.id === id);
    recorded.set(id, extra.map(variableOf));
    const shapes = extra.map((equation) => ({
      id: variableOf(equation),
      kind: 'number' as const,
      unit: equation.unit,
    }));
    const builder = createTableBuilder<TableId>(id, [...columns, ...shapes]);
    builders.set(id, {
      get rows() {
        return builder.rows;
      },
      add(...row) {
        // A loop: `every` would take several times as long.
        for (let at = 0; at < row.length; at++) if (!Number.isFinite(row[at]!)) return void (finite = false);
        builder.add(...row);
      },
      build: () => builder.build(),
    });
  }
  return {
    table: (id) => builders.get(id)!,
    recorded: (id) => recorded.get(id)!,
    get finite() {
      return finite;
    },
    build: () =>
      Object.fromEntries(
        resultTables.map(({ id }) => [id, builders.get(id)!.build() satisfies Table]),
      ) as Tables,
  };
}
