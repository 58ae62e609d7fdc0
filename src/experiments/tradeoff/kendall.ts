/**
 * How alike two rankings of the same things are: Kendall's tau-b, which counts pairs in the same order less pairs in the other and makes room for ties. 1: the
 * same order, -1: the reverse; 0 where only one of them puts everything on one level, and 1 where both do. Source: Kendall (1945), Biometrika 33(3), 239-251.
 */
export function kendallTau(one: readonly number[], other: readonly number[]): number {
  let agree = 0;
  let apartInOne = 0;
  let apartInOther = 0;
  for (let i = 0; i < one.length; i++)
    for (let j = i + 1; j < one.length; j++) {
      const a = Math.sign(one[i]! - one[j]!);
      const b = Math.sign(other[i]! - other[j]!);
      agree += a * b;
      apartInOne += a * a;
      apartInOther += b * b;
    }
  if (apartInOne === 0 && apartInOther === 0) return 1;
  return apartInOne > 0 && apartInOther > 0 ? agree / Math.sqrt(apartInOne * apartInOther) : 0;
}
