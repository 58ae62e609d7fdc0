import type { Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import { longAgo } from '../../model/calendar.ts';
import type { Policy } from './create-policy.ts';

/**
 * Moves effective duties one quarter toward their targets: short-run trade elasticities are far below long-run ones
 * (Boehm, Levchenko and Pandalai-Nayar 2023), so a wedge is felt by the share `inertia` more each quarter.
 * @param effective [sector, exporter, importer], changed in place
 */
export function stepInertia(effective: Float64Array, target: Float64Array, inertia: number): void {
  for (let i = 0; i < effective.length; i++) {
    const gap = target[i]! - effective[i]!;
    if (gap !== 0) effective[i]! += inertia * gap;
  }
}

/**
 * Effective duties on the eve of quarter 0: duties of long ago are fully felt, those of the last quarters partly.
 * @returns [sector, exporter, importer]
 */
export function effectiveAtStart(policy: Policy, acts: readonly PolicyAct[], inertia: number): Float64Array {
  const before = acts.filter((act) => act.inForce < 0 && act.inForce > longAgo);
  const first: Quarter = before.reduce((least, act) => Math.min(least, act.inForce), 0);
  const effective = policy.wedges(acts, first - 1).tariffRate.slice();
  for (let quarter = first; quarter < 0; quarter++) {
    stepInertia(effective, policy.wedges(acts, quarter).tariffRate, inertia);
  }
  return effective;
}
