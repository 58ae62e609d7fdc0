import type { Coalitions } from '../numerics/shapley.ts';
import type { AttributedSeries, Factor, FactorKind, VarianceParts } from './attribution.ts';
import type { CallOff, CrewProgress } from './crew.ts';
import type { Checked } from './diagnostic.ts';
import type { Ensemble } from './ensemble.ts';
import type { ExperimentPlan, SeriesPlan } from './experiment.ts';
import type { Id } from './ids.ts';
import type { RunRequest } from './result.ts';
import type { PricedChips, PriceSetting, SettingSummary } from './tradeoff.ts';

/** Runs of a scenario as its levers stand, beside the same seeds of another. */
export interface EnsembleWanted {
  shown: RunRequest; // the run whose scenario and levers it is about
  against: Id | null; // another scenario; null: the Baseline
  seeds: number; // from 1 to this
}
export interface EnsembleFound {
  ensemble: Ensemble; // as far as the last seed that was run
  variance: readonly (VarianceParts | null)[]; // by series: what its last values differ by; null where that cannot be told
  done: number; // seeds that are complete in both arms
  of: number; // seeds that were asked for
  failed: number; // runs without a solution
  ended: 'all' | 'cancelled';
}
/** Prices of every chip of a scenario as its levers stand, over draws of chance, preferences and judgements. */
export interface ChipsWanted {
  shown: RunRequest;
  draws: number;
  settings: 'stated' | 'all'; // all: every form of allies' confidence, and with the first of them every way in which controls are handled
}
export interface ChipsFound {
  prices: PricedChips;
  settings: readonly SettingSummary[]; // ranges over draws, as stated first
  done: number; // draws with an answer
  of: number; // draws that were asked for
  ended: 'all' | 'cancelled';
}
/** What a scenario as its levers stand does against another, split into what makes it. */
export interface SplitWanted {
  shown: RunRequest;
  against: Id | null; // another scenario; null: the Baseline
  of: FactorKind;
  seeds: number; // from 1 to this
}
export interface SplitFound {
  series: readonly AttributedSeries[]; // numbers at the end
  factors: readonly Factor[];
  together: boolean; // acts of one government by one instrument count as one, since there are too many
  orders: number | null; // that were drawn; null: every set of factors was run
  done: number; // seeds with every set
  of: number; // seeds that were asked for
  runs: number; // that a seed takes
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
  /** The number of things that differ where it is none, or more than can be told apart. */
  split(wanted: SplitWanted, orders: DeskOrders): Promise<Checked<SplitFound | { count: number }>>;
}
/** What is stated of each setting of prices, checked, and the model's id. */
export interface PricesPlan {
  settings: readonly PriceSetting[];
  stated: readonly RunRequest[]; // [setting] nothing drawn
  model: Id;
}
/** Every run that a difference is split by, all sets of the first seed, then of the next. */
export interface SplitPlan {
  factors: readonly Factor[];
  together: boolean;
  coalitions: Coalitions;
  seeds: readonly number[];
  requests: readonly RunRequest[];
  series: readonly SeriesPlan[]; // read at the end
  model: Id;
}
/** Who has the models and scenarios says what is to be run. */
export interface DeskPlanner {
  planEnsemble(wanted: EnsembleWanted): Promise<Checked<ExperimentPlan>>;
  planPrices(wanted: ChipsWanted): Promise<Checked<PricesPlan>>;
  planSplit(wanted: SplitWanted): Promise<Checked<SplitPlan | { count: number }>>;
}
