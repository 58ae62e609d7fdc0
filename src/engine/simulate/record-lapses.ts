import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Table } from '../../schema/scenario.ts';
import { isOfChip, isThreatOf } from './chip-acts.ts';
import { enterLedger } from './ledger.ts';
import type { World } from './world.ts';

/** Enters what ends with this quarter: chips of deals and escalations, each with the entry that began it as cause. The law before them holds again. */
export function recordLapses(world: World, quarter: Quarter): void {
  const ended = world.acts.filter(({ until, inForce }) => until === quarter && inForce < quarter);
  for (const { table } of world.talks) {
    for (const issue of table.issues) {
      const act = ended.find((one) => isOfChip(one, table, issue));
      if (act === undefined) continue;
      enterLedger(world, quarter, {
        ...ending(act),
        process: 'negotiation',
        kind: 'lapsed',
        actor: issue.mover,
        subject: null,
        scope: issue.scope,
        act: `${table.id}/${issue.id}`,
      });
    }
    recordEndOfEscalation(world, table, ended, quarter);
  }
}

/** One entry for each side that had carried out its threats, however many acts they took. */
function recordEndOfEscalation(
  world: World,
  table: Table,
  ended: readonly PolicyAct[],
  quarter: Quarter,
): void {
  const strikes = new Map<number, PolicyAct>();
  for (const act of ended)
    if (isThreatOf(act, table) && !strikes.has(act.cause!)) strikes.set(act.cause!, act);
  for (const act of strikes.values())
    enterLedger(world, quarter, {
      ...ending(act),
      process: 'crisis',
      kind: 'ended',
      actor: act.actor,
      subject: governmentAt(world, act.target),
      scope: null,
      act: table.id,
    });
}

function ending({ cause }: PolicyAct): { cause: number; metric: null; before: 0; after: 0 } {
  return { cause: cause ?? -1, metric: null, before: 0, after: 0 };
}

function governmentAt({ run }: World, region: Id): Id | null {
  return run.model.governments.find((government) => government.region === region)?.id ?? null;
}
