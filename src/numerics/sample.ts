import { exp } from './exp.ts';
import { inverseIncompleteBeta } from './incomplete-beta.ts';
import { normalQuantile } from './normal-quantile.ts';

/*
 * Every sampler turns one uniform number u in [0, 1) into one draw by the inverse of its distribution function. One number a draw
 * keeps two runs with the same stream in step whatever their parameters are, and a draw moves with u, so paired runs stay paired.
 */

/** Uniform between low and high. */
export function sampleUniform(u: number, low: number, high: number): number {
  return low + u * (high - low);
}

/** Triangular between low and high with its peak at mode, low ≤ mode ≤ high. */
export function sampleTriangular(u: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (width === 0) return low;
  if (u * width < mode - low) return low + Math.sqrt(u * width * (mode - low));
  return high - Math.sqrt((1 - u) * width * (high - mode));
}

/** Normal with the given mean and standard deviation; between −8.3 and 8.3 standard deviations, the reach of 53 bits. */
export function sampleNormal(u: number, mean: number, deviation: number): number {
  return mean + deviation * normalQuantile(u);
}

/** Lognormal: e to a normal variate with the given mean and standard deviation of the logarithm. */
export function sampleLognormal(u: number, logMean: number, logDeviation: number): number {
  return exp(sampleNormal(u, logMean, logDeviation));
}

/** Beta with shapes a, b > 0, stretched from [0, 1] to [low, high]. */
export function sampleBeta(u: number, a: number, b: number, low = 0, high = 1): number {
  return low + (high - low) * inverseIncompleteBeta(u, a, b);
}
