/**
 * Mean of the known numbers of each group; NaN of a group without any.
 * @param groups group of each number, whole numbers from 0 @throws where lengths differ
 */
export function groupMeans(values: Float64Array, groups: Int32Array): Float64Array {
  if (values.length !== groups.length)
    throw new Error(`${values.length} numbers are in ${groups.length} groups`);
  const size = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const [sums, counts] = [new Float64Array(size), new Float64Array(size)];
  values.forEach((value, at) => {
    if (Number.isNaN(value)) return;
    sums[groups[at]!]! += value;
    counts[groups[at]!]! += 1;
  });
  return sums.map((sum, group) => sum / counts[group]!);
}
