import type { CallOff, CrewProgress } from './crew.ts';
import type { Checked } from './diagnostic.ts';
import type { Ensemble } from './ensemble.ts';
import type { ExperimentPlan } from './experiment.ts';
import type { Id } from './ids.ts';
import type { RunRequest } from './result.ts';
import type { PricedChips } from './tradeoff.ts';

/** Runs of a scenario as its levers stand, beside the same seeds of another. */
export interface EnsembleWanted {
  shown: RunRequest; // the run whose scenario and levers it is about
  against: Id | null; // another scenario; null: the Baseline
  seeds: number; // from 1 to this
}
export interface EnsembleFound {
  ensemble: Ensemble;
  done: number; // seeds that are complete in both arms
  failed: number; // runs without a solution
  ended: 'all' | 'cancelled';
}
/** Prices of every chip of a scenario as its levers stand, over draws of chance, preferences and judgements. */
export interface ChipsWanted {
  shown: RunRequest;
  draws: number;
}
export interface ChipsFound {
  prices: PricedChips;
  ended: 'all' | 'cancelled';
}
export interface DeskOrders {
  progress(progress: CrewProgress): void;
  signal: CallOff; // what is done by then is the answer
}
/** Makes many runs for a page. What was run before is not run again. */
export interface EnsembleDesk {
  runEnsemble(wanted: EnsembleWanted, orders: DeskOrders): Promise<Checked<EnsembleFound>>;
  priceChips(wanted: ChipsWanted, orders: DeskOrders): Promise<Checked<ChipsFound>>;
}
/** Who has the models and scenarios says what is to be run. */
export interface DeskPlanner {
  planEnsemble(wanted: EnsembleWanted): Promise<Checked<ExperimentPlan>>;
  /** What is stated for the prices, checked, and the model's id. */
  planPrices(wanted: ChipsWanted): Promise<Checked<{ stated: RunRequest; model: Id }>>;
}
