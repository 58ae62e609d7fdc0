import type { ChartId } from './figure.ts';
import type { Unit } from './ids.ts';

/** A headline number of a run: where it ends, how far that is from Baseline, and its path. */
export interface KeyNumber {
  chart: ChartId; // figure that shows it in full
  name: string;
  run: Float64Array; // [quarter]
  baseline: Float64Array; // [quarter]; where `since` is given, what the run itself was then
  since?: string; // the first quarter of a run that is as Baseline
  unit: Unit;
  half: readonly [number, number] | null; // range that holds half of the runs at the end; null without runs
}
