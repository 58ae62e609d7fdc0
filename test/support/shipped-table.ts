import { membersOf } from '../../src/engine/negotiation/outcome-set.ts';
import type { OpenPayoff } from '../../src/engine/payoff.ts';
import { createPayoff } from './create-payoff.ts';
import type { Situation } from '../../src/engine/payoff/situation.ts';
import { createCodebook } from '../../src/engine/simulate/codebook.ts';
import { situationOf } from '../../src/engine/simulate/situation-of.ts';
import { createRecords } from '../../src/engine/simulate/records.ts';
import { maskToday } from '../../src/engine/simulate/talks.ts';
import { createWorld, type World } from '../../src/engine/simulate/world.ts';
import { createStream } from '../../src/numerics/stream.ts';
import type { Model } from '../../src/schema/model.ts';
import type { OutcomeSpace, UtilityTerms } from '../../src/schema/negotiation.ts';
import type { ScenarioFile } from '../../src/schema/scenario.ts';
import { memoOf, runModelOf } from './shipped-model.ts';

/** A scenario's first table as its parties find it at the start. */
export interface OpenTable {
  world: World;
  situation: Situation;
  space: OutcomeSpace;
  payoff: OpenPayoff;
  terms: readonly UtilityTerms[]; // [party]
}

/** Takes stock at the first table of a scenario in quarter 0. */
export function openShippedTable(model: Model, file: ScenarioFile): OpenTable {
  const { world, situation, space } = seatParties(model, file);
  const payoff = createPayoff(situation, memoOf(model));
  return {
    world,
    situation,
    space,
    payoff,
    terms: situation.table.parties.map((party) => payoff.table(space, party)),
  };
}

/** The same before anything is solved for the table. */
export function seatParties(
  model: Model,
  file: ScenarioFile,
): Pick<OpenTable, 'world' | 'situation' | 'space'> {
  const run = runModelOf(model, file);
  const sets = ['act', 'table', 'scope', 'action', 'status', 'process', 'kind', 'metric'];
  const codebook = createCodebook(model, sets);
  const records = createRecords(model.equations);
  const world = createWorld(run, run.scenario, 1, memoOf(model), codebook, records);
  world.announce(world.scheduled.filter(({ announced }) => announced === 0));
  const talks = world.talks[0]!;
  const situation = situationOf(world, talks, 0);
  return { world, situation, space: maskToday(talks, situation) };
}

/** Outcomes drawn from those that are on the table. */
export function drawOutcomes(space: OutcomeSpace, count: number, key: string): number[] {
  const allowed = membersOf(space.allowed);
  const stream = createStream(20260603, key);
  return Array.from({ length: count }, () => allowed[Math.floor(stream.uniform() * allowed.length)]!);
}
