import type { BlockAnalysis } from '../model/analyse-block.ts';
import type { Hash, Id } from '../schema/ids.ts';
import type { Tables } from '../schema/result.ts';
import type { Sets } from '../schema/table.ts';
import { createLatest, type Latest } from './policy/latest.ts';
import type { WorldModel } from './run-model.ts';
import { createStateMemos, type StateMemo } from './state-memos.ts';
import type { Calibration } from './trade/calibrate.ts';
import type { WorldPath } from './world-path.ts';

/** A Baseline with the members that it named, of each set in the order of their codes. */
export interface KnownBaseline {
  tables: Tables;
  named: Sets;
}
/** What runs may share because it depends on nothing but its key: it saves work and never changes a bit. */
export interface RunMemo {
  /** Exact evaluations by the state they start from: an ensemble that passes through one state solves each package once. */
  state(state: Hash): StateMemo;
  /** A model made ready under parameters, which runs of other seeds and other wishes share. */
  ready(key: Hash, make: () => WorldModel): WorldModel;
  /** An economy made ready for policies. @param key of the economy with its elasticities, and of the closure */
  calibration(key: string, make: () => Calibration): Calibration;
  /** What acts do to the world. @param key of the world and the acts */
  path(key: Hash, make: () => WorldPath): WorldPath;
  /** Baselines of whole runs. */
  baselines: Latest<KnownBaseline>;
  /** Parsed and ordered equations of a model under its forms by submodel; filled by whoever compiles first. @param key of model and forms */
  analyses(key: string): Map<Id, BlockAnalysis>;
}

/** As many as are run in turn: the two of a comparison, and variants of them. */
const mostReady = 4;
/** About as many as a reader's last moves: each takes a megabyte. */
const mostBaselines = 12;
/** More than the chips of a scenario have levels. */
const mostPaths = 96;

/** Bytes of what is known of states: those of some twenty runs of a table, of which later runs pass through the first ones again. */
const mostOfStates = 48e6;

/** An empty memo, which forgets what was longest unused. */
export function createRunMemo(): RunMemo {
  const prepared = createLatest<WorldModel>(mostReady);
  const calibrated = createLatest<Calibration>(mostReady);
  const paths = createLatest<WorldPath>(mostPaths);
  const parsed = new Map<string, Map<Id, BlockAnalysis>>();
  return {
    state: createStateMemos(mostOfStates),
    ready: prepared.get,
    calibration: calibrated.get,
    path: paths.get,
    baselines: createLatest(mostBaselines),
    analyses(key) {
      const found = parsed.get(key) ?? new Map<Id, BlockAnalysis>();
      parsed.set(key, found);
      return found;
    },
  };
}
