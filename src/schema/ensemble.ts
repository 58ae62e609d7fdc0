import type { Hash, Id, Quarter, Unit } from './ids.ts';
import type { InputChange } from './input-changes.ts';
import type { TableId } from './table.ts';

/** What differs between the runs of one band; kinds are never mixed in one. */
export type Varies = 'one run' | 'chance' | 'assumptions' | 'chance and assumptions' | 'model form';

/** The runs of an experiment as figures and reports read them: plain numbers, the same draws in every arm, so that arms pair up by draw. */
export interface Ensemble {
  id: Id; // of the experiment
  title: string;
  varies: Varies;
  start: { year: number; quarter: number }; // calendar time of quarter 0
  arms: readonly EnsembleArm[];
  points: readonly DesignPoint[];
  pointsAre?: 'drawn' | 'chosen'; // chosen: ranges over them show what was tried, not how likely it is; absent: drawn
  draws: readonly EnsembleDraw[];
  done: readonly Uint8Array[]; // [arm][draw] 1: the run is there and complete
  series: readonly EnsembleSeries[];
  versions: { model: string; hash: Hash }; // model id with version; result hash of the experiment
}
/** One scenario, or one form of the model where that is what varies. */
export interface EnsembleArm {
  id: Id;
  title: string;
  scenarioHash: Hash;
  changes?: readonly InputChange[]; // inputs that it has otherwise than the first arm; absent: not known
}
/** What was set for the runs of a point; `label` is empty where nothing was. */
export interface DesignPoint {
  label: string;
  overrides: Readonly<Record<string, number | string>>; // path -> value
}
/** One member of every arm: the seed of its chance and the point of its assumptions. */
export interface EnsembleDraw {
  seed: number;
  point: number; // index into `points`
}
/** One number over time, or at the end alone. */
export interface EnsembleSeries {
  metric: Id;
  name: string;
  unit: Unit;
  subject: Readonly<Record<string, Id>>; // what it is of, key column of its table -> member: { government: 'JPN' }; empty: of the whole world
  read?: { table: TableId; column: Id }; // where a run has it; absent: in no column, or not known
  quarters: readonly Quarter[]; // when it was read, ascending
  values: readonly Float64Array[]; // [arm][draw, at] draw-major; NaN where the run is not there, was over before, or had no such row
}
