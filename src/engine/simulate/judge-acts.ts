import { recentDays } from '../confidence/judge.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import { daysInForce, judgedAct, stakeIn } from '../judged-act.ts';
import { enterConfidence } from './enter-confidence.ts';
import type { World } from './world.ts';

/** Quarters in which a kept promise counts once, however often it is tested. */
const year = 4;

/**
 * Allies judge what the leader took back with deals that it broke in this quarter and what it announced, one act after the other, and what it
 * refused to give; then time does its part. Every change is an entry.
 * @returns how many of the acts loosened a recent control
 */
export function judgeActs(world: World, quarter: Quarter): number {
  const { run, allianceRows: rows, confidence, fresh, takenBack } = world;
  const known = world.acts.filter((act) => !fresh.includes(act));
  const givenUp = new Set<Id>();
  let quiet = true;
  let reversals = 0;
  const judge = (act: PolicyAct, before: readonly PolicyAct[]): void => {
    const judged = judgedAct(run, rows, act, before);
    if (judged === null || judged.after >= judged.before) return;
    givenUp.add(act.scope);
    if (judged.age < recentDays) {
      reversals++;
      recordReversal(world, quarter, act, before, judged.before - judged.after);
    }
    const entries = confidence.apply([judged]);
    if (entries.length > 0) quiet = false;
    enterConfidence(world, quarter, entries, { scope: act.scope, act: act.id, cause: act.cause ?? -1 });
  };
  for (const { promise, instead } of takenBack) judge(instead, [...known, promise]);
  for (const act of fresh) {
    judge(act, known);
    known.push(act);
  }
  for (const scope of world.asked) if (!givenUp.has(scope)) creditRefusal(world, quarter, scope);
  enterConfidence(world, quarter, confidence.endQuarter(quiet));
  return reversals;
}

/** What is on the published list was asked for and not given: a promise kept, which counts once a year. */
function creditRefusal(world: World, quarter: Quarter, scope: Id): void {
  const { run, allianceRows: rows, confidence, acts, credited } = world;
  if (quarter < (credited.get(scope) ?? -year) + year) return;
  const technology = run.policy.context.technology(scope);
  const { targetIndex } = rows.technologies[technology]!;
  const stake = stakeIn(rows, technology, targetIndex, run.policy.wedges(acts, quarter));
  const list = acts.findLast((act) => act.instrument === 'not-negotiable-list' && act.scope === scope);
  enterConfidence(world, quarter, confidence.keep(stake), { scope, act: list?.id ?? null, cause: -1 });
  credited.set(scope, quarter);
}

function recordReversal(
  { records, codebook }: World,
  quarter: Quarter,
  act: PolicyAct,
  before: readonly PolicyAct[],
  extent: number,
): void {
  const table = records.table('reversal');
  table.add(
    table.rows,
    quarter,
    codebook.code('act', act.id),
    codebook.code('scope', act.scope),
    daysInForce(act, before),
    extent,
  );
}
