import { exp } from './exp.ts';

const inverseRootTwoPi = 0.3989422804014327;
const tailFrom = 3; // from here on the continued fraction is exact within its steps
const fractionSteps = 60;

/** Density of the standard normal variate. */
export function normalDensity(x: number): number {
  return inverseRootTwoPi * exp(-0.5 * x * x);
}

/**
 * Odds that a standard normal variate stays under x; relative error under 1e-12 down to odds of 1e-300, so that ratios of two tails are safe.
 * Source: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.2.11 (series) and 26.2.14 (continued fraction).
 */
export function normalCdf(x: number): number {
  if (x <= -tailFrom) return upperTail(-x);
  if (x >= tailFrom) return 1 - upperTail(x);
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + normalDensity(x) * sum;
}

/** Odds of at least x ≥ 3: φ(x) / (x + 1/(x + 2/(x + 3/(x + ...)))). */
function upperTail(x: number): number {
  let fraction = x;
  for (let step = fractionSteps; step > 0; step -= 1) fraction = x + step / fraction;
  return normalDensity(x) / fraction;
}
