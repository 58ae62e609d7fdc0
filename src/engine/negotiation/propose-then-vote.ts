import { votesNeeded } from '../../model/votes-needed.ts';
import type { ProtocolSpec, TableAction, TableState } from '../../schema/negotiation.ts';
import { approvers, createBallotTransition, type Count } from './ballot-protocol.ts';
import type { Strategy } from './strategy.ts';
import { openTable, seatParties, type TableProtocol } from './table-protocol.ts';

type Rules = Extract<ProtocolSpec, { id: 'propose-then-vote' }>;

/**
 * Every round each party proposes a package, then all vote on all of them. Of those that enough parties approve the one with most votes is agreed on,
 * of equals the one proposed first. Enough are all (`unanimity`), all but one (`consensus-minus-one`), a share of them (`qualified-majority`, which binds everybody),
 * or any two (`willing-only`, which binds those who voted for it and nobody else). Throws on a threshold outside (0, 1].
 * Source: Aydoğan, Festen, Hindriks and Jonker (2017), Alternating Offers Protocols for Multilateral Negotiation, doi 10.1007/978-3-319-51563-2_10 (AMOP).
 */
export function createProposeThenVote(rules: Rules): TableProtocol {
  return {
    seat: seatParties,
    open: openTable,
    ask: proposeOrVote,
    transition: createBallotTransition(false, mostApproved(rules)),
  };
}

function mostApproved(rules: Rules): Count {
  if (rules.rule === 'qualified-majority' && !(rules.threshold > 0 && rules.threshold <= 1))
    throw new RangeError(`the threshold ${rules.threshold} is not above 0 and at most 1`);
  const threshold = rules.rule === 'qualified-majority' ? rules.threshold : 1;
  return ({ approvals }, parties) => {
    let chosen = -1;
    let most = votesNeeded(rules.rule, parties, threshold) - 1;
    approvals.forEach((bits, at) => {
      if (approvers(bits) <= most) return;
      most = approvers(bits);
      chosen = at;
    });
    return chosen;
  };
}

/** A party proposes what its strategy would offer; it votes for its own package, and for others that it would accept. */
function proposeOrVote(state: TableState, strategy: Strategy): TableAction {
  const { round, ballot, next, parties } = state;
  const proposals = ballot?.proposals ?? [];
  if (proposals.length === parties)
    return {
      kind: 'vote',
      approves: proposals.map(
        (outcome, by) => outcome >= 0 && (by === next || strategy.accepts(round, outcome)),
      ),
    };
  const outcome = strategy.offer(round);
  return outcome < 0 ? { kind: 'pass' } : { kind: 'offer', outcome };
}
