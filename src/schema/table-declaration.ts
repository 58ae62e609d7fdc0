import type { Id, Unit } from './ids.ts';
import type { TableId } from './table.ts';

export interface ColumnDeclaration {
  id: string;
  kind: 'number' | 'code' | 'quarter';
  set?: Id; // of a code
  unit?: Unit; // of a number
  key: boolean;
  meaning: string;
}
export interface TableDeclaration {
  id: TableId;
  meaning: string;
  columns: readonly ColumnDeclaration[];
}
/** The quarter of a row. */
export const quarter = (meaning = 'Quarter counted from the start of the scenario'): ColumnDeclaration => ({
  id: 'quarter',
  kind: 'quarter',
  key: true,
  meaning,
});
/** A member of a set, part of the key or not. */
export const code = (id: string, set: Id, meaning: string, key = false): ColumnDeclaration => ({
  id,
  kind: 'code',
  set,
  key,
  meaning,
});
/** A number of a row with its unit. */
export const number = (id: string, unit: Unit, meaning: string): ColumnDeclaration => ({
  id,
  kind: 'number',
  unit,
  key: false,
  meaning,
});
