import { measureDelays } from '../technology/delays.ts';
import type { Projection } from '../technology/look-ahead.ts';
import { campRegions } from './seat-parties.ts';
import type { Situation } from './situation.ts';

/**
 * Weighted months that a package gives each party: gained where the party is the target, lost where a rival is; what a partner of the same
 * camp gains or loses is nobody's but its own. [party]
 */
export function monthsGained({ run, parties }: Situation, quo: Projection, own: Projection): Float64Array {
  const { rows, policy, model } = run;
  const gained = new Float64Array(parties.length);
  if (quo === own) return gained;
  const { headline } = measureDelays(quo, own, rows);
  const targetRegion = model.sets['target']!.map((target) => policy.context.region(target.id));
  const inCamp = campRegions(run);
  for (let technology = 0; technology < rows.technologies; technology++) {
    const target = rows.targetOf[technology]!;
    const months = rows.tableWeight[technology]! * headline[technology * rows.targets + target]!;
    const region = targetRegion[target]!;
    parties.forEach(({ regions, camp }, party) => {
      if (regions.includes(region)) gained[party]! += months;
      else if (!camp || !inCamp.has(region)) gained[party]! -= months;
    });
  }
  return gained;
}
