import type { ExitCondition } from '../../schema/result.ts';
import type { Codebook } from './codebook.ts';
import type { Records } from './records.ts';

/** Whether what was recorded of the quarter that has just ended is what a run goes on until; never where it recorded no such row. */
export function isOver(
  { table: id, column, where, is, than }: ExitCondition,
  records: Records,
  codebook: Codebook,
  quarter: number,
): boolean {
  const { rows, columns } = records.table(id).build();
  const sets = codebook.sets();
  const keys = Object.entries(where).map(([key, member]) => {
    const of = columns[key];
    if (of?.kind !== 'code') throw new Error(`table ${id} has no members in a column ${key}`);
    return { values: of.values, code: sets[of.set]!.findIndex((one) => one.id === member) };
  });
  const numbers = columns[column];
  if (numbers === undefined) throw new Error(`table ${id} has no column ${column}`);
  for (let row = rows - 1; row >= 0 && columns['quarter']!.values[row] === quarter; row--)
    if (keys.every(({ values, code }) => values[row] === code)) return holds(numbers.values[row]!, is, than);
  return false;
}

function holds(value: number, is: ExitCondition['is'], than: number): boolean {
  switch (is) {
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '>=':
      return value >= than;
  }
}
