/** Adds up a column by group, each row with its weight. @param into [group], overwritten */
export function sumByGroup(
  into: Float64Array,
  group: Int32Array,
  weight: Float64Array,
  values: Float64Array,
): void {
  into.fill(0);
  for (let row = 0; row < group.length; row++) into[group[row]!]! += weight[row]! * values[row]!;
}

/** Gives each row the value of its group. @param into [row], overwritten */
export function spreadOverRows(into: Float64Array, group: Int32Array, values: ArrayLike<number>): void {
  for (let row = 0; row < group.length; row++) into[row] = values[group[row]!]!;
}
