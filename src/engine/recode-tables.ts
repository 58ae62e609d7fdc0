import type { Tables } from '../schema/result.ts';
import type { Column, Sets } from '../schema/table.ts';
import type { Codebook } from './simulate/codebook.ts';

/**
 * Copies of tables with the codes that another codebook has, or now gives, to what they name: as if the run that they are of had been played with it.
 * @param from members of the sets that runs name as they go, in the order in which the tables' run first named them
 */
export function recodeTables(tables: Tables, from: Sets, into: Codebook): Tables {
  const codes = new Map(
    Object.entries(from).map(([set, members]) => [
      set,
      Int32Array.from(members, ({ id, name }) => into.code(set, id, name)),
    ]),
  );
  const recode = (column: Column): Column => {
    if (column.kind === 'number') return { ...column, values: column.values.slice() };
    const own = column.kind === 'code' ? codes.get(column.set) : undefined;
    const values = own === undefined ? column.values.slice() : column.values.map((code) => own[code] ?? code);
    return { ...column, values };
  };
  return Object.fromEntries(
    Object.entries(tables).map(([id, table]) => [
      id,
      {
        ...table,
        columns: Object.fromEntries(
          Object.entries(table.columns).map(([name, column]) => [name, recode(column)]),
        ),
      },
    ]),
  );
}
