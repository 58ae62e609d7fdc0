import { coercedDemand, type Dyad } from './coerced-demand.ts';
import type { CrisisPayoffs } from './crisis-equilibria.ts';

/** The fitted distributions of costs that only their bearer knows; shares of the mean cost of escalation, (|c_S| + |c_T|) / 2. */
export interface CrisisRules {
  spread: number; // standard deviation of the private part of a cost
  audience: number; // cost at home of a threat that is not carried out
}

/** Reads how the game scales between partners or the average dyad, and between rivals. @throws when the model has no such parameter */
export function crisisRules(read: (id: string) => number, rivals = false): CrisisRules {
  return {
    spread: read('crisis.spread'),
    audience: read(rivals ? 'crisis.audience_rivals' : 'crisis.audience'),
  };
}

/**
 * The crisis game of a dyad: the sender demands the largest concession that it can coerce, or all that there is to demand if that is less;
 * values of ends are gains of one's own less one's share of the other's. Null when an escalation costs nobody anything: no threat says anything.
 * @param onOffer bn USD a year: the most that the target could hand over
 */
export function crisisPayoffs(
  dyad: Dyad,
  { spread, audience }: CrisisRules,
  onOffer = Infinity,
): CrisisPayoffs | null {
  const { senderCost, targetCost, senderRivalry, targetRivalry } = dyad;
  const meanCost = (Math.abs(senderCost) + Math.abs(targetCost)) / 2;
  if (meanCost === 0) return null;
  const demand = Math.max(0, Math.min(coercedDemand(dyad).largest, onOffer));
  const unit = spread * meanCost;
  return {
    statusQuo: 0,
    won: ((1 + senderRivalry) * demand) / unit,
    conceded: (-(1 + targetRivalry) * demand) / unit,
    senderFirm: (senderRivalry * targetCost - senderCost) / unit,
    targetFirm: (targetRivalry * senderCost - targetCost) / unit,
    backedDown: -audience / spread,
    spared: 0,
  };
}
