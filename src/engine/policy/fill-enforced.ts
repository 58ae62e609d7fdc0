import { isFilled } from '../../numerics/is-filled.ts';
import type { PolicyContext, Wedges } from '../../schema/policy.ts';
import type { Jurisdiction } from './permissions.ts';

/**
 * Fills `enforced`: the resources of those who deny, weighted by what their regions' laws deny of world supply; exactly 1 where nobody has
 * changed them. Needs `position`.
 */
export function fillEnforced(wedges: Wedges, jurisdiction: Jurisdiction, context: PolicyContext): void {
  if (isFilled(wedges.enforcement, 1)) return;
  const { governments, regions, targets } = context;
  wedges.enforced.forEach((_, pair) => {
    const [technology, target] = [Math.trunc(pair / targets), pair % targets];
    let denied = 0;
    let more = 0;
    jurisdiction.lawOf.forEach((law, government) => {
      const resources = wedges.enforcement[(technology * governments + government) * targets + target]!;
      for (const { region, weight } of law) {
        const closed = 1 - wedges.position[(technology * regions + region) * targets + target]!;
        const supply = weight * jurisdiction.supply[technology * regions + region]! * closed;
        denied += supply;
        more += supply * (resources - 1);
      }
    });
    if (denied > 0) wedges.enforced[pair] = 1 + more / denied;
  });
}
