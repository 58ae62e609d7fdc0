import type { Issue } from '../../schema/negotiation.ts';

/** Writes the row at `to` of a package with one more chip from the row at `from` of the package without it, which may be the same row. */
export type AddChip = (rows: Float64Array, from: number, to: number, issue: number, level: number) => void;

/**
 * A row of numbers for every package, built up chip by chip in the order of the issues: packages whose first chips are alike share what
 * those make, and the last bit is that of adding the chips of each package in turn.
 * @param start [column] of a package without chips
 * @returns [outcome, column]
 */
export function buildUp(issues: readonly Issue[], start: Float64Array, add: AddChip): Float64Array {
  const width = start.length;
  const size = issues.reduce((product, { levels }) => product * levels.length, 1);
  const rows = new Float64Array(size * width);
  rows.set(start);
  let block = size;
  issues.forEach(({ levels }, issue) => {
    const stride = block / levels.length;
    // The row that a block begins with is what its levels start from: level 0, which lies there, comes last.
    for (let level = levels.length - 1; level >= 0; level--)
      for (let before = 0; before < size; before += block)
        add(rows, before * width, (before + level * stride) * width, issue, level);
    block = stride;
  });
  return rows;
}
