import type { CrisisOdds } from './crisis-odds.ts';

/** The crisis of one sender and target beside others at the same table. */
export interface StandingThreat {
  odds: CrisisOdds;
  pending: boolean; // the threat has been made: the game begins with the target's reply
}

/**
 * Odds of each crisis that it is the one of a quarter: somebody threatens unless everybody keeps still, and of those who would the sender is
 * drawn by the odds of threatening, which are 1 for a threat that has been made. They sum to the odds of any crisis.
 * @param threats one a sender and target
 */
export function threatShares(threats: readonly StandingThreat[]): number[] {
  const made = threats.map(({ odds, pending }) => (pending ? 1 : odds.threat));
  const sum = made.reduce((total, one) => total + one, 0);
  if (sum === 0) return made;
  const any = 1 - made.reduce((still, one) => still * (1 - one), 1);
  return made.map((one) => (any * one) / sum);
}

/** Odds that a table's threats end in escalation: the one that is made must be resisted and carried out. */
export function escalationOdds(threats: readonly StandingThreat[]): number {
  const shares = threatShares(threats);
  return threats.reduce((sum, { odds }, at) => sum + shares[at]! * odds.resist * odds.standFirm, 0);
}
