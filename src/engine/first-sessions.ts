import type { SolveStatus } from '../schema/diagnostic.ts';
import type { Quarter } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { RunMemo } from './run-memo.ts';
import { createRunModel } from './run-model.ts';
import { beginQuarter, endQuarter, runtimeSets } from './simulate.ts';
import { createCodebook } from './simulate/codebook.ts';
import { createRecords } from './simulate/records.ts';
import type { Talks } from './simulate/talks.ts';
import { createWorld, type World } from './simulate/world.ts';

/**
 * Plays a run and stops at each table as its parties first meet, before any session of that quarter. Tables without a first session
 * within the run are left out.
 * @param visit called in the order of first sessions, and may keep nothing of the world but copies
 * @returns the quarter without a solution that kept the run from reaching more, or null
 */
export function visitFirstSessions(
  model: Model,
  scenario: Scenario,
  seed: number,
  memo: RunMemo,
  visit: (world: World, talks: Talks, quarter: Quarter) => void,
): { quarter: Quarter; solve: SolveStatus } | null {
  const run = createRunModel(model, scenario, memo);
  const codebook = createCodebook(model, runtimeSets);
  const world = createWorld(run, scenario, seed, memo, codebook, createRecords(run.model.equations));
  const openings = scenario.tables.map(({ opens }) => opens).filter((opens) => opens < scenario.quarters);
  const last = Math.max(-1, ...openings);
  for (let quarter = 0; quarter <= last; quarter++) {
    const refused = beginQuarter(world, scenario, quarter);
    if (refused !== null) return { quarter, solve: refused };
    for (const talks of world.talks) if (talks.table.opens === quarter) visit(world, talks, quarter);
    if (quarter === last) break;
    const solve = endQuarter(world, quarter);
    if (solve.status !== 'converged') return { quarter, solve };
  }
  return null;
}
