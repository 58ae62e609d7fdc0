import type { Bands } from '../numerics/quantiles.ts';
import type { SeriesPlan } from './experiment.ts';
import type { Id } from './ids.ts';

/** What the numbers of an experiment differ by. */
export type VarianceSource = 'policy' | 'assumption' | 'chance';
/** A part of the variance of a number over all runs of an experiment. */
export interface VariancePart {
  sources: readonly VarianceSource[]; // one: alone, several: their interaction
  variance: number; // unit of the number squared; parts sum to the variance of all runs
  share: number; // of that variance; 0 where nothing varies
}
/** The parts, over the seeds that every arm and point was run with. */
export interface VarianceParts {
  seeds: number;
  parts: readonly VariancePart[]; // none for a source with one level
}

/** Some of what two scenarios do not share, taken over together. */
export interface Factor {
  id: Id;
  paths: readonly string[];
}
/** What is told apart: everything that differs, or each event with all else as one. */
export type FactorKind = 'levers' | 'events';
/** What a factor has of a difference, over seeds. */
export interface Contribution {
  factor: Factor;
  mean: number; // means of all factors sum to the mean of the whole
  bands: Bands; // over seeds
  error: number; // standard error of the mean by the orders that were drawn; 0 where all were counted
  alone: number; // mean of what it does to `a` alone
  last: number; // mean of what it does when all others are there
}
export interface Attribution {
  seeds: number; // that have a solution for every set
  whole: { mean: number; bands: Bands };
  parts: readonly Contribution[];
}
/** A number with what each factor has of it. */
export interface AttributedSeries {
  series: SeriesPlan;
  found: Attribution;
}
