import type { PolicyContext, Wedges } from '../../schema/policy.ts';
import type { Jurisdiction } from './permissions.ts';

/**
 * Fills `ceilingGap`: of a region's makers the oldest goods that a ceiling of their own law leaves them, by its weight, or one that reaches
 * them, as far as it does. Sales at home are nobody's exports.
 */
export function fillCeilingGaps(wedges: Wedges, jurisdiction: Jurisdiction, context: PolicyContext): void {
  const { governments, regions, targets } = context;
  const { ceiling } = wedges;
  for (let at = 0; at < ceiling.length; at++) {
    const best = ceiling[at]!;
    if (best === 1) continue;
    const row = Math.trunc(at / targets);
    const [technology, government] = [Math.trunc(row / governments), row % governments];
    const { gap } = context.underCeiling(technology, best);
    const home = jurisdiction.home[at % targets];
    const raise = (region: number, force: number): void => {
      const place = (technology * regions + region) * targets + (at % targets);
      if (region !== home) wedges.ceilingGap[place] = Math.max(wedges.ceilingGap[place]!, force * gap);
    };
    for (const { region, weight } of jurisdiction.lawOf[government]!) raise(region, weight);
    const reach = jurisdiction.reach * wedges.reach[at]!;
    for (let region = 0; region < regions; region++)
      raise(region, reach * (1 - wedges.exempt[row * regions + region]!));
  }
}
