import type { FigureRows } from '../schema/figure.ts';
import type { Unit } from '../schema/ids.ts';
import type { Member, Sets } from '../schema/table.ts';

/** The numbers of a column. Throws when the rows hold no such column of numbers. */
export function numbersOf(rows: FigureRows, column: string): Float64Array {
  const found = rows.columns[column];
  if (found?.kind !== 'number') throw new Error(`no column of numbers '${column}'`);
  return found.values;
}

/** The unit of a column of numbers. Throws when the rows hold no such column. */
export function unitOf(rows: FigureRows, column: string): Unit {
  const found = rows.columns[column];
  if (found?.kind !== 'number') throw new Error(`no column of numbers '${column}'`);
  return found.unit;
}

/** The indices of a code or quarter column. Throws when the rows hold none. */
export function indicesOf(rows: FigureRows, column: string): Int32Array {
  const found = rows.columns[column];
  if (found === undefined || found.kind === 'number') throw new Error(`no column of indices '${column}'`);
  return found.values;
}

/** The member that a cell of a code column names; undefined for "none". Throws when the set or the member is unknown. */
export function memberAt(rows: FigureRows, sets: Sets, column: string, row: number): Member | undefined {
  const found = rows.columns[column];
  if (found?.kind !== 'code') throw new Error(`no code column '${column}'`);
  const index = found.values[row]!;
  if (index < 0) return undefined;
  const member = sets[found.set]?.[index];
  if (member === undefined) throw new Error(`set '${found.set}' has no member ${index}`);
  return member;
}
