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

/** `rowMap` over given sizes, which makes each map once: passes that share one keep it near the processor. */
export type RowMap = (to: readonly Id[], from: readonly Id[]) => Int32Array;

/** Row maps of columns over sets of these sizes. */
export function createRowMap(sizes: Sizes): RowMap {
  const known = new Map<string, Int32Array>();
  return (to, from) => {
    const key = `${to.join()} ${from.join()}`;
    const rows = known.get(key) ?? rowMap(to, from, sizes);
    known.set(key, rows);
    return rows;
  };
}
