import type { BlockAnalysis } from '../model/analyse-block.ts';
import type { Hash, Id } from '../schema/ids.ts';
import type { PackageMeasures } from './payoff/evaluate-package.ts';
import type { KnownStands } from './payoff/near-starts.ts';
import type { WorldModel } from './run-model.ts';
import type { WorldPath } from './world-path.ts';

/** What is known of one state of the world, whoever bargains in it with whatever weights. */
export interface StateMemo {
  packages: Map<string, PackageMeasures>; // by package and by how it was solved
  stands: KnownStands; // of the packages of one chip among them
  flow: Float64Array | null; // trade without a deal, once it is solved
}
/** What runs may share because it depends on nothing but its key: it saves work and never changes a bit. */
export interface RunMemo {
  /** Exact evaluations by the state they start from: an ensemble that passes through one state solves each package once. */
  state(state: Hash): StateMemo;
  /** A model made ready under parameters, which runs of other seeds and other wishes share. */
  ready(key: Hash, make: () => WorldModel): WorldModel;
  /** What acts do to the world. @param key of the world and the acts */
  path(key: Hash, make: () => WorldPath): WorldPath;
  /** Parsed and ordered equations of a model under its forms by submodel; filled by whoever compiles first. @param key of model and forms */
  analyses(key: string): Map<Id, BlockAnalysis>;
}

/** As many as are run in turn: the two of a comparison, and variants of them. */
const mostReady = 4;
/** More than the chips of a scenario have levels. */
const mostPaths = 96;

/** An empty memo that forgets the states longest unused beyond `most`. */
export function createRunMemo(most = 256): RunMemo {
  const known = new Map<Hash, StateMemo>();
  const prepared = new Map<Hash, WorldModel>();
  const paths = new Map<Hash, WorldPath>();
  const parsed = new Map<string, Map<Id, BlockAnalysis>>();
  return {
    state(state) {
      const found = known.get(state);
      const made: StateMemo = found ?? { packages: new Map(), stands: new Map(), flow: null };
      // What is used again goes to the end: the first is what was longest unused.
      known.delete(state);
      if (known.size >= most) known.delete(known.keys().next().value!);
      known.set(state, made);
      return made;
    },
    ready(key, make) {
      const found = prepared.get(key);
      if (found !== undefined) return found;
      const made = make();
      if (prepared.size >= mostReady) prepared.delete(prepared.keys().next().value!);
      prepared.set(key, made);
      return made;
    },
    path(key, make) {
      const found = paths.get(key);
      if (found !== undefined) return found;
      const made = make();
      if (paths.size >= mostPaths) paths.delete(paths.keys().next().value!);
      paths.set(key, made);
      return made;
    },
    analyses(key) {
      const found = parsed.get(key) ?? new Map<Id, BlockAnalysis>();
      parsed.set(key, found);
      return found;
    },
  };
}
