import type { EnsembleDraw, DesignPoint, Varies } from './ensemble.ts';
import type { Hash, Id, Quarter, Unit } from './ids.ts';
import type { MadeModel } from './model-name.ts';
import type { ExitCondition, RunRequest } from './result.ts';
import type { ScenarioFile } from './scenario.ts';
import type { TableId } from './table.ts';

/** How the values of several uncertainties are put together to points. */
export const samplers = ['full-factorial', 'latin-hypercube', 'sobol', 'one-at-a-time'] as const;
export type SamplerId = (typeof samplers)[number];
/** Numbers of a whole run that no column holds. */
export const measureIds = ['deal-in-force', 'deals-signed', 'deals-worth', 'deals-lead'] as const;
export type MeasureId = (typeof measureIds)[number];

export interface SteppedValueSet {
  first: number;
  last: number;
  step: number;
}
/** A lever: a path of a scenario with the values that it is given in turn. Exactly one of both. */
export interface LeverFile {
  path: string;
  steppedValueSet?: SteppedValueSet;
  enumeratedValueSet?: readonly (number | string)[];
}
/** An uncertainty; `distribution` takes the values from the range that the model states for a parameter. Exactly one of the three. */
export interface UncertaintyFile extends LeverFile {
  distribution?: 'from-parameter';
}
/** When a number is read: in the last quarter, in every one, or in the first, every n-th after it and the last. */
export type Cadence = 'end' | 'quarter' | number;
/** A number that is read of every run: a column of a result table, or a measure of the whole run. */
export interface MetricFile {
  id: Id;
  name?: string; // absent: what the dictionary says of the column
  table?: TableId;
  column?: string;
  where: Readonly<Record<string, Id | readonly Id[]>>; // key column -> members of its set; `each`: all of them
  measure?: MeasureId; // read at the end
  every: Cadence;
}
/** When there are runs enough: the interval of 90 % around the middle of a metric is narrow enough, or the order of the arms by it no longer changes. */
export interface StopRule {
  metric: Id;
  halfWidth?: number; // in the metric's unit; of paired differences where there are several arms. Exactly one of both
  ranking?: 'arms';
  batch: number; // draws between decisions
  most?: number; // draws; absent: all of the design
}
/** What an experiment YAML says. Levers and forms of the model make arms, uncertainties make points, repetitions make draws of chance. */
export interface ExperimentFile {
  format: 1;
  id: Id;
  title: string;
  question: string;
  scenarios: readonly Id[]; // 1 to 8
  overrides: Readonly<Record<string, number | string>>; // constants of all runs, under what varies
  levers: readonly LeverFile[]; // all combinations
  uncertainties: readonly UncertaintyFile[];
  modelForm: readonly { path: string; values: readonly string[] }[]; // all combinations
  sampler: SamplerId;
  points: number; // of latin-hypercube and sobol
  seeds: 'same' | 'own'; // every point has the same seeds, or seeds that no other point has
  repetitions: number; // runs of a point in every arm, each with a seed of its own
  firstSeed: number;
  metrics: readonly MetricFile[]; // none: the headlines of the scenarios
  exitCondition?: string; // 'METRIC < 1': a run ends with the quarter in which it holds
  stop?: StopRule;
}

/** One number that is read of every run, and when. */
export interface SeriesPlan {
  metric: Id;
  name: string;
  unit: Unit;
  subject: Readonly<Record<string, Id>>; // key column -> member
  quarters: readonly Quarter[]; // ascending
  read: { table: TableId; column: string } | { measure: MeasureId };
}
/** One scenario with what levers and forms of the model set in it. */
export interface PlannedArm {
  id: Id;
  title: string;
  scenario: ScenarioFile;
  overrides: RunRequest['overrides']; // constants, levers and forms
  scenarioHash: Hash; // of the scenario and these
}
/** An experiment against its model: the index of a member alone decides its run. Member = draw × arms + arm. */
export interface ExperimentPlan {
  id: Id;
  title: string;
  question: string;
  hash: Hash; // of model, arms, points, draws and series
  model: MadeModel;
  start: { year: number; quarter: number };
  varies: Varies; // within an arm
  pointsAre: 'drawn' | 'chosen'; // chosen: ranges over them show what was tried, not how likely it is
  arms: readonly PlannedArm[];
  points: readonly DesignPoint[];
  portion: number; // first draws that are a design of their own, and every multiple of them: 1, or all points
  draws: readonly EnsembleDraw[]; // ordered so that the first n cover the points evenly
  series: readonly SeriesPlan[];
  until: ExitCondition | null;
  stop: StopRule | null;
}
/** What a member runs. */
export interface ExperimentRow {
  member: number;
  arm: number; // index into `arms`
  draw: number; // index into `draws`
  seed: number;
  overrides: RunRequest['overrides']; // of the arm, then of the point
}
