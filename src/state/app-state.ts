import { emptyBench, type Bench, type Branch } from '../schema/bench.ts';
import type { ModelNotes } from '../schema/figure.ts';
import type { Hash, Id } from '../schema/ids.ts';
import type { KeyNumber } from '../schema/key-number.ts';
import type { Lever, LeverGuide } from '../schema/model.ts';
import type { OwnModel } from '../schema/model-desk.ts';
import type { RunProgress, RunResult } from '../schema/result.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import type { Work } from '../schema/work.ts';
import type { ScenarioSource } from './backend.ts';
import type { FirstView } from './first-view.ts';
import { firstPlace, type Place } from './place.ts';
import { createHistory, type History } from './history.ts';
import type { Remarks } from './lever-remarks.ts';

/** A scenario that can be picked. */
export interface ScenarioEntry {
  id: Id;
  title: string;
}
/** A lever on the open scenario: `own` is what the scenario itself says, null when it has nothing at the lever's path. */
export interface LeverState {
  lever: Lever;
  own: number | null; // as shown
}
export interface Notice {
  id: number;
  kind: 'error' | 'warning';
  text: string;
  log?: string; // the same with file, line, path and code, where the text goes without
  lever?: Id; // beside which it is said
}
/** Why a page did not put back what it was asked to, and what could be read of it. */
export interface Landing {
  problem: 'damaged' | 'unread' | 'other-model' | 'own-model'; // own: a reader's, which is not here
  details: readonly string[];
  work: Work | null; // that can be opened all the same
}
/** What a step of the history goes back to: the work, and which tree of branches it is of. */
export interface StepWork extends Work {
  tree: number;
}
/** Everything a page shows. Numbers of levers are as shown; `changed` holds only those that differ from the scenario's own. */
export interface AppState {
  scenarios: readonly ScenarioEntry[];
  scenario: ScenarioFile | null;
  file: string | null; // that the user opened it from; null for a listed one
  source: ScenarioSource; // of the scenario
  model: Hash; // that it is opened on
  own: OwnModel | null; // the same where it is the reader's own
  levers: readonly LeverState[];
  notes: ModelNotes | null; // of the open model
  baseYear: number | null; // of its data
  changed: Readonly<Record<Id, number>>;
  guides: readonly LeverGuide[]; // of the open model's levers
  remarks: Remarks; // by lever, on what was moved last
  result: RunResult | null; // the last good one
  stated: readonly KeyNumber[] | null; // of the same scenario, where levers are moved and it is known
  first: FirstView | null; // came with the page and stands until there is a result
  run: 'starting' | 'running' | 'current' | 'failed';
  progress: RunProgress | null;
  notices: readonly Notice[];
  history: History<StepWork>;
  bench: Bench; // what the reader has collected; steps back restore it
  branches: readonly Branch[]; // of the tree in view; steps back keep them: a tree is a way back of its own
  tree: number; // its place among the trees
  trees: readonly (readonly Branch[])[]; // one for each work with branches that was opened, as it was when another came into view
  landing: Landing | null; // until the reader has chosen
  place: Place;
  keeping: 'kept' | 'blocked'; // whether the browser's store takes the work
  filed: History<StepWork> | null; // as it was when the work was last saved in a file
  nudge: boolean; // whether the reader is told that the work is in no file
}
export const initialState: AppState = {
  scenarios: [],
  scenario: null,
  file: null,
  source: { id: '' },
  model: '',
  own: null,
  levers: [],
  notes: null,
  baseYear: null,
  changed: {},
  guides: [],
  remarks: {},
  result: null,
  stated: null,
  first: null,
  run: 'starting',
  progress: null,
  notices: [],
  history: createHistory(),
  bench: emptyBench,
  branches: [],
  tree: 0,
  trees: [[]],
  landing: null,
  place: firstPlace,
  keeping: 'kept',
  filed: null,
  nudge: false,
};
