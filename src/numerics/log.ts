/*
 * The reduction and the polynomial's coefficients are those of FDLIBM's e_log.c, which carries this notice:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
const ln2High = 6.9314718036912381649e-1; // trailing bits zero, so that k·ln2High is exact
const ln2Low = 1.90821492927058770002e-10;
const lg1 = 6.66666666666673513e-1;
const lg2 = 3.999999999940941908e-1;
const lg3 = 2.857142874366239149e-1;
const lg4 = 2.222219843214978396e-1;
const lg5 = 1.818357216161805012e-1;
const lg6 = 1.531383769920937332e-1;
const lg7 = 1.479819860511658591e-1;
const twoTo31 = 2147483648;

/**
 * Natural logarithm of x with the same bits on every host, since it uses + − × ÷ and a count of leading zeros only:
 * x = 2^k (1 + f) with √½ < 1 + f ≤ √2, and a polynomial in s = f / (2 + f). Error under 1 ulp (relative 2.3e-16).
 * log(0) is −∞, log(∞) is ∞, log of a negative number or NaN is NaN. Source: FDLIBM, e_log.c.
 */
export function log(x: number): number {
  let mantissa = x;
  let k = 0;
  if (!(x > Math.SQRT1_2 && x <= Math.SQRT2)) {
    if (!(x > 0)) return x === 0 ? -Infinity : NaN;
    if (x === Infinity) return x;
    for (; mantissa >= twoTo31; k += 31) mantissa /= twoTo31;
    for (; mantissa < 1; k -= 31) mantissa *= twoTo31; // exact for subnormals too
    const leading = 31 - Math.clz32(mantissa);
    mantissa /= 1 << leading;
    k += leading;
    if (mantissa > Math.SQRT2) {
      mantissa *= 0.5;
      k += 1;
    }
  }
  return logOfReduced(mantissa - 1, k);
}

/** ln(2^k (1 + f)) for √½ − 1 < f ≤ √2 − 1. */
function logOfReduced(f: number, k: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (lg2 + w * (lg4 + w * lg6));
  const odd = z * (lg1 + w * (lg3 + w * (lg5 + w * lg7)));
  const halfSquare = 0.5 * f * f;
  return k * ln2High - (halfSquare - (s * (halfSquare + even + odd) + k * ln2Low) - f);
}
