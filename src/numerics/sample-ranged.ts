import { log } from './log.ts';
import { normalCdf } from './normal-cdf.ts';
import { sampleBeta, sampleLognormal, sampleNormal, sampleTriangular, sampleUniform } from './sample.ts';

/** A number with the range that it is believed to lie in. */
export interface Ranged {
  value: number;
  low: number;
  high: number;
  distribution: 'uniform' | 'triangular' | 'normal' | 'lognormal' | 'beta' | 'fixed';
}
/** Standard deviations from the middle within which 95 % of a normal variate lie. */
const reach = 1.959963984540054;

/**
 * The draw that belongs to u in [0, 1): never outside the range, never falling in u. `triangular` has its peak at the value; `beta` is the form that PERT
 * gives it, its mode at the value; of `normal` and `lognormal` (by the logarithm) the value is the middle and the range as wide as that of 95 %,
 * and what lies outside is not drawn. Source of PERT: Malcolm, Roseboom, Clark and Fazar (1959), Operations Research 7, 646-669.
 */
export function sampleRanged(u: number, { value, low, high, distribution }: Ranged): number {
  if (distribution === 'fixed' || low === high) return value;
  switch (distribution) {
    case 'uniform':
      return sampleUniform(u, low, high);
    case 'triangular':
      return sampleTriangular(u, low, value, high);
    case 'beta': {
      const width = high - low;
      return sampleBeta(u, 1 + (4 * (value - low)) / width, 1 + (4 * (high - value)) / width, low, high);
    }
    case 'normal': {
      const deviation = (high - low) / (2 * reach);
      return within(sampleNormal(inside(u, value, deviation, low, high), value, deviation), low, high);
    }
    case 'lognormal': {
      const middle = log(value);
      const deviation = (log(high) - log(low)) / (2 * reach);
      const part = inside(u, middle, deviation, log(low), log(high));
      return within(sampleLognormal(part, middle, deviation), low, high);
    }
  }
}

/** The part of all odds at which a normal variate that is known to lie in a range stands when it stands at u of those. */
function inside(u: number, mean: number, deviation: number, low: number, high: number): number {
  const below = normalCdf((low - mean) / deviation);
  return below + u * (normalCdf((high - mean) / deviation) - below);
}

/** The last bit of a bound may be lost on the way through odds. */
function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
