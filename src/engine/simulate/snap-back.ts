import type { Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import { isWithheld } from '../policy/acts-in-force.ts';
import { instruments } from '../policy/index.ts';
import { isOfChip, isOfTable } from './chip-acts.ts';
import { enterLedger } from './ledger.ts';
import type { World } from './world.ts';

/**
 * Ends deals that acts break: a party takes back on the same chip what it gave in a deal in force. The whole deal ends when the first such act
 * begins, and what was law before it holds again.
 * @param news acts about to be announced; what is struck out breaks nothing
 */
export function snapBack(world: World, news: readonly PolicyAct[], quarter: Quarter): void {
  const { policy, scenario } = world.run;
  const real = news.filter((act) => !isWithheld(act, scenario.withheld));
  for (const { table } of world.talks) {
    const given = world.acts.filter(
      (act) =>
        isOfTable(act, table) && act.announced < quarter && (act.until === null || act.until > quarter),
    );
    const breach = real.find(
      (act) =>
        given.some((promise) => isBroken(promise, act)) &&
        instruments[act.instrument].takesAway(act, policy.wedges(world.acts, act.inForce), policy.context),
    );
    if (breach === undefined) continue;
    const broken = given.find((promise) => isBroken(promise, breach))!;
    enterLedger(world, quarter, {
      process: 'negotiation',
      kind: 'snapped-back',
      actor: table.issues.find((issue) => isOfChip(broken, table, issue))!.mover,
      subject: null,
      scope: breach.scope,
      act: table.id,
      cause: broken.cause ?? -1,
      metric: null,
      before: 0,
      after: 0,
    });
    world.acts = world.acts.map((act) => (given.includes(act) ? { ...act, until: breach.inForce } : act));
  }
}

/** Whether an act sets anew, after a promise began, what the promise set. */
function isBroken(promise: PolicyAct, act: PolicyAct): boolean {
  return (
    promise.instrument === act.instrument &&
    promise.actor === act.actor &&
    promise.target === act.target &&
    promise.scope === act.scope &&
    act.inForce >= promise.inForce
  );
}
