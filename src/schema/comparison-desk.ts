import type { Checked } from './diagnostic.ts';
import type { Ensemble } from './ensemble.ts';
import type { DeskOrders, DeskPlanner } from './ensemble-desk.ts';
import type { ExperimentPlanner } from './experiment-desk.ts';
import type { ExperimentPlan } from './experiment.ts';
import type { Id } from './ids.ts';
import type { RunRequest } from './result.ts';

/** One of several scenarios that are compared, as its levers stand. */
export interface ComparedArm {
  id: Id;
  title: string;
  shown: RunRequest;
  baseline: boolean; // its Baseline is meant: nobody bargains, nothing happens that was not decided before
}
export interface ComparisonWanted {
  arms: readonly ComparedArm[]; // the others are held against the first
  seeds: number; // from 1 to this; none: only what differs in their inputs
}
export interface ComparisonFound {
  ensemble: Ensemble;
  done: number; // seeds that are complete in all arms
  failed: number; // runs without a solution
  ended: 'all' | 'cancelled';
}
/** Runs several scenarios on the same seeds for a page. What was run before is not run again. */
export interface ComparisonDesk {
  compare(wanted: ComparisonWanted, orders: DeskOrders): Promise<Checked<ComparisonFound>>;
}
/** Who has the models says what is to be run. */
export interface ComparisonPlanner {
  planComparison(wanted: ComparisonWanted): Promise<Checked<ExperimentPlan>>;
}
/** Says it of every kind of work that takes many runs. */
export type RunPlanner = DeskPlanner & ComparisonPlanner & ExperimentPlanner;
