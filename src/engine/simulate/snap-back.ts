import type { Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Table } from '../../schema/scenario.ts';
import { actsInForce, isWithheld } from '../policy/acts-in-force.ts';
import { partyOfMover } from '../payoff/seat-parties.ts';
import { instruments } from '../policy/index.ts';
import { isOfChip, isOfTable } from './chip-acts.ts';
import { endActs } from './end-acts.ts';
import { enterLedger } from './ledger.ts';
import type { World } from './world.ts';

/**
 * Ends deals that acts break: a party takes back on the same chip what it gave in a deal in force. The whole deal ends when the first such act
 * begins, and what was law before it holds again. Where the leader breaks it, allies judge what it takes back with it.
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
    noteBreach(world, table, broken);
    const entry = enterLedger(world, quarter, {
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
    endActs(world, (act) => given.includes(act), breach.inForce);
    takeBack(world, given, breach, entry);
  }
}

/** Who broke a deal owes for what it took back. */
function noteBreach(world: World, table: Table, broken: PolicyAct): void {
  const { mover } = table.issues.find((issue) => isOfChip(broken, table, issue))!;
  const deal = world.signed.findLast((one) => one.table === table);
  if (deal !== undefined) deal.brokenBy = partyOfMover(world.run, table, mover);
}

/** Notes what the leader's own promises of a deal that it broke give way to. @param entry of the breach */
function takeBack(world: World, given: readonly PolicyAct[], breach: PolicyAct, entry: number): void {
  const { model } = world.run;
  const leader = model.governments.find(({ id }) => id === model.leader)!;
  if (![leader.id, leader.tariffsBy].includes(breach.actor)) return;
  const { inForce, announced } = breach;
  const left = actsInForce(world.acts, inForce);
  for (const promise of given) {
    if (promise.actor !== leader.id) continue;
    const value = left.findLast((act) => isSameLever(act, promise))?.value ?? 0;
    const instead = { ...promise, value, announced, inForce, until: null, cause: entry };
    world.takenBack.push({ promise, instead });
  }
}

/** Whether an act sets anew, after a promise began, what the promise set. */
function isBroken(promise: PolicyAct, act: PolicyAct): boolean {
  return isSameLever(promise, act) && act.inForce >= promise.inForce;
}

function isSameLever(one: PolicyAct, other: PolicyAct): boolean {
  return (
    one.instrument === other.instrument &&
    one.actor === other.actor &&
    one.target === other.target &&
    one.scope === other.scope &&
    one.group === other.group
  );
}
