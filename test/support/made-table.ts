import type { Column, Member, Table, TableId } from '../../src/schema/table.ts';

/** A column of quarters or of codes that no set explains. */
export const whole = (values: readonly number[]): Column => ({
  kind: 'quarter',
  values: Int32Array.from(values),
});
/** A column of shares. */
export const share = (values: readonly number[]): Column => ({
  kind: 'number',
  unit: '1',
  values: Float64Array.from(values),
});
/** A result table made by hand, as long as its columns. */
export const madeTable = (id: TableId, columns: Readonly<Record<string, Column>>): Table => ({
  id,
  rows: Object.values(columns)[0]!.values.length,
  columns,
});
/** Members of a set that go by their ids. */
export const members = (...ids: string[]): Member[] =>
  ids.map((id, slot) => ({ id, name: id, short: id, slot }));
