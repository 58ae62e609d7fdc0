import { groupMeans } from './group-means.ts';
import { bandsOf, type Bands } from './quantiles.ts';
import { studentQuantile } from './student-quantile.ts';

/** Odds with which an interval is to hold the mean. */
const odds = 0.9;

/** A mean with how well it is known. */
export interface MeanInterval {
  n: number;
  mean: number; // NaN of none
  halfWidth: number; // of the interval that holds the mean with odds of 90 %; infinite of fewer than two
}
/** Differences of pairs that saw the same draws. */
export interface Paired {
  n: number; // pairs of which both are known
  bands: Bands;
  lower: number; // shares of pairs in which the first is lower than the second, alike, higher
  equal: number;
  higher: number;
  interval: MeanInterval;
  unpaired: number; // half-width that as many runs with draws of their own would have given
}

/** Differences own − against of numbers in the same order; NaN where one of both is not known. */
export function differencesOf(own: Float64Array, against: Float64Array): Float64Array {
  if (own.length !== against.length) throw new Error(`${own.length} numbers have ${against.length} partners`);
  return own.map((value, at) => value - against[at]!);
}

/** What is known of numbers beside what they are. */
export interface PairedOptions {
  units?: Int32Array; // of each pair the independent unit that it belongs to, from 0; absent: each is one
  alike?: number; // a difference that is not larger counts as none; absent: 0
}

/** What pairs say of the difference own − against; intervals are of the means of units. @throws where lengths differ */
export function pairedOf(
  own: Float64Array,
  against: Float64Array,
  { units = Int32Array.from(own, (_, at) => at), alike = 0 }: PairedOptions = {},
): Paired {
  const differences = differencesOf(own, against);
  const known = differences.filter(isKnown);
  const share = (holds: (difference: number) => boolean) => known.filter(holds).length / known.length;
  const both = own.map((value, at) => (isKnown(against[at]!) ? value : NaN));
  const others = against.map((value, at) => (isKnown(own[at]!) ? value : NaN));
  return {
    n: known.length,
    bands: bandsOf(known),
    lower: share((difference) => difference < -alike),
    equal: share((difference) => Math.abs(difference) <= alike),
    higher: share((difference) => difference > alike),
    interval: meanInterval(groupMeans(differences, units)),
    unpaired: unpairedHalfWidth(groupMeans(both, units), groupMeans(others, units)),
  };
}

/** Mean of the known among numbers with its interval by Student's distribution. */
export function meanInterval(values: Float64Array): MeanInterval {
  const { n, mean, variance } = momentsOf(values);
  const halfWidth = n < 2 ? Infinity : studentQuantile((1 + odds) / 2, n - 1) * Math.sqrt(variance / n);
  return { n, mean, halfWidth };
}

/**
 * Half-width of the interval of a difference of means of independent samples. Source of the degrees of freedom: Welch (1947), Biometrika 34, 28-35.
 */
export function unpairedHalfWidth(one: Float64Array, other: Float64Array): number {
  const [a, b] = [momentsOf(one), momentsOf(other)];
  if (a.n < 2 || b.n < 2) return Infinity;
  const [first, second] = [a.variance / a.n, b.variance / b.n];
  const both = first + second;
  if (both === 0) return 0;
  const degrees = (both * both) / ((first * first) / (a.n - 1) + (second * second) / (b.n - 1));
  return studentQuantile((1 + odds) / 2, degrees) * Math.sqrt(both);
}

/** In two passes, so that a large mean takes no digits from the variance. */
function momentsOf(values: Float64Array): { n: number; mean: number; variance: number } {
  const known = values.filter(isKnown);
  const n = known.length;
  const mean = known.reduce((sum, value) => sum + value, 0) / n;
  const squares = known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { n, mean, variance: squares / (n - 1) };
}

const isKnown = (value: number): boolean => !Number.isNaN(value);
