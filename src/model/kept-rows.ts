import type { Id } from '../schema/ids.ts';
import type { Kept } from '../schema/model.ts';
import type { Sizes } from './column-layout.ts';

/** Rows of a column over `sets` that a part of a model keeps, in their order. @param sizes of the whole model @param kept of the part */
export function keptRows(sets: readonly Id[], sizes: Sizes, kept: Kept): Int32Array {
  let rows = [0];
  for (const set of sets) {
    const size = sizes[set]!;
    const members = kept[set] ?? Array.from({ length: size }, (_, member) => member);
    rows = rows.flatMap((row) => members.map((member) => row * size + member));
  }
  return Int32Array.from(rows);
}

/** The values at rows. */
export function valuesAt(values: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = values[rows[at]!]!;
  return picked;
}
