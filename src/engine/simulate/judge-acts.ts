import { recentDays } from '../confidence/judge.ts';
import type { Quarter } from '../../schema/ids.ts';
import { judgedAct } from '../judged-act.ts';
import { enterLedger } from './ledger.ts';
import type { World } from './world.ts';

/**
 * Allies judge what the leader announced in this quarter, one act after the other, then time does its part. Every change is an entry.
 * @returns how many of the acts loosened a recent control
 */
export function judgeActs(world: World, quarter: Quarter): number {
  const { run, allianceRows: rows, confidence, fresh } = world;
  const known = world.acts.filter((act) => !fresh.includes(act));
  let quiet = true;
  let reversals = 0;
  for (const act of fresh) {
    const judged = judgedAct(run, rows, act, known);
    known.push(act);
    if (judged === null || judged.after >= judged.before) continue;
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
  }
  for (const { ally, kind, before, after } of confidence.recover(quiet)) {
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
