import { createStream } from '../../numerics/stream.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import type { Scenario } from '../../schema/scenario.ts';
import { enterConfidence } from './enter-confidence.ts';
import { enterLedger } from './ledger.ts';
import type { World } from './world.ts';

/** Dated events with odds: one draw each in its quarter, whatever the others do. A change of the leader's government is felt at once. */
export function drawEvents(world: World, scenario: Scenario, quarter: Quarter): void {
  const { leader } = world.run.model;
  for (const { id, quarter: due, probability, acts, newLeader } of scenario.events) {
    if (due !== quarter) continue;
    const happens = createStream(world.seed, 'event', id, quarter).uniform() < probability;
    if (!happens || (acts.length === 0 && !newLeader)) continue;
    const entry = enterLedger(world, quarter, {
      process: 'world',
      kind: 'event',
      actor: acts.length === 0 ? leader : governmentOf(world, acts[0]!.actor),
      subject: null,
      scope: null,
      act: id,
      cause: -1,
      metric: null,
      before: 0,
      after: 0,
    });
    if (newLeader)
      enterConfidence(world, quarter, world.confidence.renew(), { scope: null, act: null, cause: entry });
    world.announce(acts.map((act) => ({ ...act, cause: entry })));
  }
}

/** A bloc acts through the first government whose duties it sets. */
function governmentOf({ run }: World, actor: Id): Id {
  const { governments } = run.model;
  return (
    governments.find(({ id }) => id === actor) ?? governments.find(({ tariffsBy }) => tariffsBy === actor)!
  ).id;
}
