import type { TechnologyLaw } from '../../schema/policy.ts';
import type { TechnologyRows } from './technology-rows.ts';

/**
 * What a target's government says to its own buyers is no control on it: a law without controls keeps it.
 * @param permitted, into [technology, exporter, target], of which the entries from a target to itself are copied
 */
export function keepGuidance(
  permitted: Float64Array,
  { homeOf, technologies, exporters, targets }: TechnologyRows,
  into: Float64Array,
): void {
  for (let technology = 0; technology < technologies; technology++) {
    homeOf.forEach((home, target) => {
      const at = (technology * exporters + home) * targets + target;
      into[at] = permitted[at]!;
    });
  }
}

/** A law that denies nothing, in arrays of its own. */
export function openLaw({
  outsideShare,
  technologies,
  targets,
}: Pick<TechnologyRows, 'outsideShare' | 'technologies' | 'targets'>): TechnologyLaw {
  const onRoutes = outsideShare.length;
  return {
    permitted: new Float64Array(onRoutes).fill(1), // [technology, exporter, target]
    breadth: new Float64Array(onRoutes).fill(1), // [technology, exporter, target]
    ceilingGap: new Float64Array(onRoutes), // [technology, exporter, target]
    enforced: new Float64Array(technologies * targets).fill(1), // [technology, target]
    filling: new Float64Array(technologies * targets).fill(1), // [technology, target]
  };
}
