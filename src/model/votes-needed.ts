import type { VotingRule } from '../schema/negotiation.ts';

/** Guards the product of a share and a number of parties against its last bit. */
const rounding = 1e-9;

/**
 * Approvals that a package or a listing needs among so many parties: of all (`unanimity`), of all but one (`consensus-minus-one`), of a share
 * of them (`qualified-majority`), or of any two (`willing-only`).
 * @param threshold share of a qualified majority, 0-1
 */
export function votesNeeded(rule: VotingRule, parties: number, threshold = 1): number {
  switch (rule) {
    case 'unanimity':
      return parties;
    case 'consensus-minus-one':
      return parties - 1;
    case 'willing-only':
      return 2;
    case 'qualified-majority':
      return Math.ceil(threshold * parties - rounding);
  }
}
