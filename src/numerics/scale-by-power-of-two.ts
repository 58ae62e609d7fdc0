const twoTo30 = 1073741824;
const twoToMinus1000 = 9.332636185032189e-302;

/**
 * x · 2^k for a whole k in [−1100, 1100] and |x| in [0.5, 2), rounded once and only where the product is subnormal.
 * A shift gives the power for the small k of everyday arguments; no bits are read, so no scratch memory is shared.
 */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k < -30 || k > 30) return scaleFar(x, k);
  return k < 0 ? x / (1 << -k) : x * (1 << k);
}

function scaleFar(x: number, k: number): number {
  if (k < -1000) return scaleByPowerOfTwo(x, k + 1000) * twoToMinus1000;
  let scaled = x;
  let left = k;
  for (; left > 30; left -= 30) scaled *= twoTo30;
  for (; left < -30; left += 30) scaled /= twoTo30;
  return left < 0 ? scaled / (1 << -left) : scaled * (1 << left);
}
