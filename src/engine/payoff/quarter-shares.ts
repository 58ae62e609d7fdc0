/**
 * Share of a horizon's annual equivalent that each of its quarters is: w(t) = δ^t / Σ δ^s, so that a flow that never changes is worth
 * itself whatever the discount (MODEL.md, section 10). @param discount δ a quarter, above 0 and up to 1
 * @returns [quarter from the next], sums to 1
 */
export function quarterShares(horizon: number, discount: number): Float64Array {
  const shares = new Float64Array(horizon);
  let factor = 1;
  let total = 0;
  for (let quarter = 0; quarter < horizon; quarter++) {
    shares[quarter] = factor;
    total += factor;
    factor *= discount;
  }
  return shares.map((share) => share / total);
}
