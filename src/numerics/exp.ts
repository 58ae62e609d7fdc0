/*
 * The reduction and the polynomial's coefficients are those of FDLIBM's e_exp.c, which carries this notice:
 * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
import { scaleByPowerOfTwo } from './scale-by-power-of-two.ts';

const overflow = 709.782712893384; // e^x is above the largest double from here
const underflow = -745.1332191019411; // e^x is under half the smallest subnormal below
const ln2High = 6.9314718036912381649e-1; // trailing bits zero, so that k·ln2High is exact
const ln2Low = 1.90821492927058770002e-10;
const p1 = 1.66666666666666019037e-1;
const p2 = -2.77777777770155933842e-3;
const p3 = 6.61375632143793436117e-5;
const p4 = -1.6533902205465251539e-6;
const p5 = 4.13813679705723846039e-8;

/**
 * e to the power x with the same bits on every host, since it uses + − × ÷ only: x = k ln 2 + r, |r| ≤ ln 2 / 2, and a
 * rational approximation of e^r. Error under 1 ulp (relative 2.3e-16; half the smallest subnormal below 2.3e-308).
 * exp(NaN) is NaN, exp(∞) is ∞, exp(−∞) is 0. Source: FDLIBM, e_exp.c.
 */
export function exp(x: number): number {
  if (!(x <= overflow && x >= underflow)) return x !== x ? x : x > 0 ? Infinity : 0;
  const k = Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const power = 1 - (low - quotientOfReduced(high - low) - high);
  return k === 0 ? power : scaleByPowerOfTwo(power, k);
}

/** r·c / (2 − c), what e^r adds to 1 + r for |r| ≤ ln 2 / 2. */
function quotientOfReduced(r: number): number {
  const t = r * r;
  const c = r - t * (p1 + t * (p2 + t * (p3 + t * (p4 + t * p5))));
  return (r * c) / (2 - c);
}
