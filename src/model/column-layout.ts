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

/** How a pass goes through the rows that it writes: stretches of equal length, along each of which every column that is read has one step. */
export interface Walk {
  length: number; // rows of a stretch
  firsts: readonly Int32Array[]; // [column read][stretch] the row that belongs to the first of the stretch
  steps: readonly number[]; // [column read] from row to row of a stretch; 0 where a value holds for all of it
}

/**
 * The walk through a column over `to` that reads columns over each of `from`, whose rows belong to its own as in `rowMap`. Neighbouring sets along which
 * all of them go on evenly are one stretch.
 */
export function walkOf(to: readonly Id[], from: readonly (readonly Id[])[], sizes: Sizes): Walk {
  let steps = from.map(() => 0);
  let length = 1;
  let inside = to.length; // sets from here on are inside the stretch
  for (; inside > 0; inside--) {
    const set = to[inside - 1]!;
    const size = sizes[set]!;
    if (size === 1) continue;
    const strides = from.map((sets) => (sets.includes(set) ? strideOf(set, sets, sizes) : 0));
    if (length === 1) steps = strides;
    else if (strides.some((stride, at) => stride !== steps[at]! * length)) break;
    length *= size;
  }
  const outside = to.slice(0, inside);
  return { length, firsts: from.map((sets) => rowMap(outside, sets, sizes)), steps };
}

/** `walkOf` over given sizes, which makes each walk once. */
export type Walks = (to: readonly Id[], from: readonly (readonly Id[])[]) => Walk;

/** Walks through columns over sets of these sizes. */
export function createWalks(sizes: Sizes): Walks {
  const known = new Map<string, Walk>();
  return (to, from) => {
    const key = `${to.join()} ${from.join(' ')}`;
    const walk = known.get(key) ?? walkOf(to, from, sizes);
    known.set(key, walk);
    return walk;
  };
}
