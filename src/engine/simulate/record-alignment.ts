import type { Id, Quarter } from '../../schema/ids.ts';
import type { Wedges } from '../../schema/policy.ts';
import { decides } from '../alliance/alliance.ts';
import { isBound } from './move-regimes.ts';
import type { World } from './world.ts';

/** What allies weighed when the quarter began, and where they stand, wherever they decide at all. @param law of the quarter */
export function recordAlignment(world: World, quarter: Quarter, { exempt }: Wedges): void {
  const { alliance, allianceRows: rows, records, run } = world;
  const { kept, effectiveness, lost_sales, full, entry_hazard, exit_hazard } = alliance.columns;
  const weighed = [kept, effectiveness, lost_sales, full, entry_hazard, exit_hazard];
  const threshold = run.read('effectiveness_threshold');
  const causes = causesOf(world, quarter);
  const width = rows.technologies.length;
  rows.supply.forEach((_, pair) => {
    if (!decides(rows, pair)) return;
    const technology = pair % width;
    const { id, government, region } = rows.allies[Math.trunc(pair / width)]!;
    const { id: scope, target } = rows.technologies[technology]!;
    records
      .table('alignment')
      .add(
        quarter,
        government,
        technology,
        ...weighed.map((column) => column![pair]!),
        alliance.announced(pair),
        exempt[(technology * rows.governments + rows.leader) * rows.regions + region]!,
        isBound(world, id, scope, target) ? 1 : 0,
        alliance.columns['coalition_share']![pair]!,
        threshold,
        causes.get(placeOf(id, scope, target)) ?? -1,
      );
  });
}

/** Entries behind the controls of governments that stand or are announced, the last of each: -1 where the scenario states it. By `placeOf`. */
function causesOf({ acts }: World, quarter: Quarter): ReadonlyMap<string, number> {
  const causes = new Map<string, number>();
  for (const { instrument, actor, scope, target, until, cause } of acts)
    if (instrument === 'export-control' && (until === null || quarter < until))
      causes.set(placeOf(actor, scope, target), cause ?? -1);
  return causes;
}

const placeOf = (actor: Id, scope: Id, target: Id): string => `${actor} ${scope} ${target}`;
