import type { Id } from '../schema/ids.ts';

export type Sizes = Readonly<Record<Id, number>>;

/** Rows of a column over `sets`, one for each combination of members. */
export function rowsOf(sets: readonly Id[], sizes: Sizes): number {
  return sets.reduce((rows, set) => rows * sizes[set]!, 1);
}

/** Distance between neighbouring members of `set` in a row-major column over `sets`. */
export function strideOf(set: Id, sets: readonly Id[], sizes: Sizes): number {
  return rowsOf(sets.slice(sets.indexOf(set) + 1), sizes);
}

/**
 * For each row of a column over `to`, the row with the same members in a column over `from`. Sets of `from` that `to` lacks
 * count as their first member; sets of `to` that `from` lacks repeat its values.
 */
export function rowMap(to: readonly Id[], from: readonly Id[], sizes: Sizes): Int32Array {
  const rows = new Int32Array(rowsOf(to, sizes));
  for (const set of from) {
    if (!to.includes(set)) continue;
    const stride = strideOf(set, to, sizes);
    const step = strideOf(set, from, sizes);
    for (let row = 0, member = 0; row < rows.length; row += stride) {
      if (member > 0) for (let at = row; at < row + stride; at++) rows[at]! += member * step;
      member = (member + 1) % sizes[set]!;
    }
  }
  return rows;
}
