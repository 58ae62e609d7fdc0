import { recentDays } from '../confidence/judge.ts';
import type { Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import { judgedAct } from '../judged-act.ts';
import { enterLedger } from './ledger.ts';
import type { World } from './world.ts';

/**
 * Allies judge what the leader took back with deals that it broke in this quarter and what it announced, one act after the other, then time does
 * its part. Every change is an entry.
 * @returns how many of the acts loosened a recent control
 */
export function judgeActs(world: World, quarter: Quarter): number {
  const { run, allianceRows: rows, confidence, fresh, takenBack } = world;
  const known = world.acts.filter((act) => !fresh.includes(act));
  let quiet = true;
  let reversals = 0;
  const judge = (act: PolicyAct, before: readonly PolicyAct[]): void => {
    const judged = judgedAct(run, rows, act, before);
    if (judged === null || judged.after >= judged.before) return;
    if (judged.age < recentDays) reversals++;
    for (const { ally, kind, before, after } of confidence.apply([judged])) {
      quiet = false;
      enterLedger(world, quarter, {
        process: 'beliefs',
        kind,
        actor: act.actor,
        subject: rows.allies[ally]!.id,
        scope: act.scope,
        act: act.id,
        cause: act.cause ?? -1,
        metric: 'confidence',
        before,
        after,
      });
    }
  };
  for (const { promise, instead } of takenBack) judge(instead, [...known, promise]);
  for (const act of fresh) {
    judge(act, known);
    known.push(act);
  }
  for (const { ally, kind, before, after } of confidence.endQuarter(quiet)) {
    enterLedger(world, quarter, {
      process: 'beliefs',
      kind,
      actor: run.model.leader,
      subject: rows.allies[ally]!.id,
      scope: null,
      act: null,
      cause: -1,
      metric: 'confidence',
      before,
      after,
    });
  }
  return reversals;
}
