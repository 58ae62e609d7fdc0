import type { SolveStatus } from '../schema/diagnostic.ts';
import type { Quarter } from '../schema/ids.ts';
import type { PolicyAct } from '../schema/policy.ts';
import { meanConfidence } from './confidence/confidence.ts';
import type { RunMemo } from './run-memo.ts';
import type { RunModel } from './run-model.ts';
import { beginQuarter, runtimeSets } from './simulate.ts';
import { createCodebook } from './simulate/codebook.ts';
import { judgeActs } from './simulate/judge-acts.ts';
import type { Physics } from './simulate/physics.ts';
import { createRecords } from './simulate/records.ts';
import { createWorld, type World } from './simulate/world.ts';

/** What governments do in a run in which nobody talks, and what allies make of it. */
export interface ConductPath {
  acts: readonly PolicyAct[]; // all that were announced, in order
  confidence: Float64Array; // [quarter] mean over allies at its end
  failed: { quarter: Quarter; solve: SolveStatus } | null;
}

/**
 * Plays governments and their allies without firms, trade and technologies, which none of them reads while nobody talks: acts and beliefs are those of
 * the whole run, and cost a small part of it.
 * @param physics of the run on any eve: it stays as it is
 * @param visit called when a quarter has begun, as a table would meet; what it announces counts
 */
export function playConduct(
  run: RunModel,
  seed: number,
  memo: RunMemo,
  physics: Physics,
  visit: (world: World, quarter: Quarter) => void = () => {},
): ConductPath {
  const { model } = run;
  const scenario = { ...run.scenario, tables: [] };
  const records = createRecords(model.equations);
  const world = createWorld(run, scenario, seed, memo, createCodebook(model, runtimeSets), records, physics);
  const confidence = new Float64Array(scenario.quarters);
  for (let quarter = 0; quarter < scenario.quarters; quarter++) {
    const refused = beginQuarter(world, scenario, quarter);
    if (refused !== null) return { acts: world.acts, confidence, failed: { quarter, solve: refused } };
    visit(world, quarter);
    judgeActs(world, quarter);
    confidence[quarter] = meanConfidence(world.confidence.level);
  }
  return { acts: world.acts, confidence, failed: null };
}
