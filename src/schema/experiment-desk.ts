import type { VarianceParts } from './attribution.ts';
import type { Checked } from './diagnostic.ts';
import type { Ensemble } from './ensemble.ts';
import type { DeskOrders } from './ensemble-desk.ts';
import type { ExperimentPlan } from './experiment.ts';
import type { Id } from './ids.ts';

/** An experiment: one that comes with the page, or a file of the reader's; `title` where the page wrote it. */
export type ExperimentSource = { id: Id } | { file: string; text: string; title?: string };
export interface ExperimentEntry {
  id: Id;
  title: string;
}
/** What an experiment found, or as much of it as was done. */
export interface ExperimentFound {
  question: string;
  ensemble: Ensemble;
  variance: readonly (VarianceParts | null)[]; // by series: what its last values differ by; null where that cannot be told
  done: number; // runs that are complete
  of: number; // runs that there are to make, as far as the rule of stopping wants them
  failed: number; // runs without a solution
  ended: 'all' | 'cancelled';
}
export interface ExperimentOrders extends DeskOrders {
  /** Called with what was found of the first draws while the rest is run. */
  found?(part: ExperimentFound): void;
}
/** Carries out experiment files for a page. What was run before is not run again. */
export interface ExperimentDesk {
  experiments(): Promise<readonly ExperimentEntry[]>;
  runExperiment(source: ExperimentSource, orders: ExperimentOrders): Promise<Checked<ExperimentFound>>;
}
/** Who has the models, scenarios and experiments says what is to be run. */
export interface ExperimentPlanner {
  experiments(): Promise<readonly ExperimentEntry[]>;
  planExperiment(source: ExperimentSource): Promise<Checked<ExperimentPlan>>;
}
