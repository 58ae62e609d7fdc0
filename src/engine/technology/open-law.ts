import type { TechnologyLaw } from '../../schema/policy.ts';
import type { TechnologyRows } from './technology-rows.ts';

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
  };
}
