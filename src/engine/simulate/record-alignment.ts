import type { Quarter } from '../../schema/ids.ts';
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
        causeOf(world, quarter, { actor: id, scope, target }),
      );
  });
}

/** Entry behind the control of a government that stands or is announced; -1 where there is none, or the scenario states it. */
function causeOf(
  { acts }: World,
  quarter: Quarter,
  { actor, scope, target }: { actor: string; scope: string; target: string },
): number {
  const control = acts.findLast(
    (act) =>
      act.instrument === 'export-control' &&
      act.actor === actor &&
      act.scope === scope &&
      act.target === target &&
      (act.until === null || quarter < act.until),
  );
  return control?.cause ?? -1;
}
