import type { Quarter } from '../../schema/ids.ts';
import { isOfChip } from './chip-acts.ts';
import { enterLedger } from './ledger.ts';
import type { World } from './world.ts';

/** Enters the chips of deals that end with this quarter, each with the entry of its deal as cause: the law before them holds again. */
export function recordLapses(world: World, quarter: Quarter): void {
  const ended = world.acts.filter(({ until, inForce }) => until === quarter && inForce < quarter);
  for (const { table } of world.talks) {
    for (const issue of table.issues) {
      const act = ended.find((one) => isOfChip(one, table, issue));
      if (act === undefined) continue;
      enterLedger(world, quarter, {
        process: 'negotiation',
        kind: 'lapsed',
        actor: issue.mover,
        subject: null,
        scope: issue.scope,
        act: `${table.id}/${issue.id}`,
        cause: act.cause ?? -1,
        metric: null,
        before: 0,
        after: 0,
      });
    }
  }
}
