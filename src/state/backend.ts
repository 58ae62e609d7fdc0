import type { Checked } from '../schema/diagnostic.ts';
import type { ModelNotes } from '../schema/figure.ts';
import type { Hash, Id } from '../schema/ids.ts';
import type { OwnModel } from '../schema/model-desk.ts';
import type { Lever, LeverGuide } from '../schema/model.ts';
import type { RunProgress, RunRequest, RunResult } from '../schema/result.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import type { Work } from '../schema/work.ts';
import type { ScenarioEntry } from './app-state.ts';

/** A scenario with its model open: `values` are what stands at the levers' paths, null where nothing does. */
export interface OpenScenario {
  scenario: ScenarioFile;
  model: Hash;
  levers: readonly Lever[];
  values: Readonly<Record<Id, number | string | null>>; // by lever id, as they stand at its path
  guides?: readonly LeverGuide[]; // where they are missing, levers have no more help than their own
  baseYear?: number; // of the model's data; where it is missing, the page says none
  own?: OwnModel; // that it is opened on; absent: a model that comes with the page
  notes?: ModelNotes; // where they are missing, numbers are not traced
}
export type ScenarioSource = { id: Id } | { file: string; text: string };

/** Where models, scenarios and runs come from; a worker in the page, a stand-in in a test. A new run ends the one before it. */
export interface Backend {
  scenarios(): Promise<readonly ScenarioEntry[]>;
  /** @param model that it should run on, where it is here; else what is in use */
  open(source: ScenarioSource, model?: Hash): Promise<Checked<OpenScenario>>;
  /** Work of a link or a saved file; it is read where other files are, so that the page needs nothing to read files with. */
  readWork(text: string, file: string): Promise<Checked<Work>>;
  /** Whether a run could start from a request; where it is missing, no number is offered in place of a refused one. */
  allows?(request: RunRequest): Promise<boolean>;
  run(request: RunRequest, progress: (progress: RunProgress) => void): Promise<Checked<RunResult>>;
  /** Ends the run under way at its next quarter. */
  stop?(): Promise<void>;
}
