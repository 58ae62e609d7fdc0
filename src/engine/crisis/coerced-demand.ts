/** A sender and a target with what an escalation costs each, and how much of the other's gain either counts as its own loss. */
export interface Dyad {
  senderCost: number; // bn USD a year; negative: it gains
  targetCost: number; // bn USD a year
  senderRivalry: number; // share 0-1 of the target's gain that the sender counts as its loss: 1 − B
  targetRivalry: number;
}
export interface CoercedDemand {
  credible: boolean; // the sender prefers deadlock to the status quo
  largest: number; // bn USD a year: the target would rather concede than face deadlock; negative: it would concede nothing
}

/**
 * Conflict expectations: each side counts own gains less a share ρ of the other's. A threat is credible if c_S < ρ_S c_T, and the target
 * concedes up to D* = (c_T − ρ_T c_S) / (1 + ρ_T). Rivals are threatened often and concede little, partners the reverse.
 * Source: Drezner (1998), International Studies Quarterly 42:709-731, eqs 1-2, with 1 − ρ his weight of own gains, here one a side.
 */
export function coercedDemand({ senderCost, targetCost, senderRivalry, targetRivalry }: Dyad): CoercedDemand {
  return {
    credible: senderCost < senderRivalry * targetCost,
    largest: (targetCost - targetRivalry * senderCost) / (1 + targetRivalry),
  };
}
