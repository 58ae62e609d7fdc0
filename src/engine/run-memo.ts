import type { BlockAnalysis } from '../model/analyse-block.ts';
import type { Hash, Id } from '../schema/ids.ts';
import type { LevelTables } from './payoff/level-tables.ts';

/** What runs may share because it depends on nothing but its key: it saves work and never changes a bit. */
export interface RunMemo {
  /** Level and pair tables by the state they were made in: an ensemble that passes through one state solves it once. */
  tables(state: Hash, make: () => LevelTables): LevelTables;
  /** Parsed and ordered equations of a model by submodel; filled by whoever compiles first. */
  analyses(model: Hash): Map<Id, BlockAnalysis>;
}

/** An empty memo that forgets the oldest tables beyond `most`. */
export function createRunMemo(most = 256): RunMemo {
  const known = new Map<Hash, LevelTables>();
  const parsed = new Map<Hash, Map<Id, BlockAnalysis>>();
  return {
    tables(state, make) {
      const found = known.get(state);
      if (found !== undefined) return found;
      const made = make();
      if (known.size >= most) known.delete(known.keys().next().value!);
      known.set(state, made);
      return made;
    },
    analyses(model) {
      const found = parsed.get(model) ?? new Map<Id, BlockAnalysis>();
      parsed.set(model, found);
      return found;
    },
  };
}
