import type { Ballot, Protocol, TableEvent, TableState } from '../../schema/negotiation.ts';

/** Which of the packages of a ballot is agreed on, -1: none. */
export type Count = (ballot: Ballot, parties: number) => number;

/**
 * Rounds of a ballot: first each proposer puts a package to the vote, then each party votes on all of them at once, and the one that
 * `count` names is agreed on; else the next round begins with a fresh ballot. Proposers are the parties, or one mediator. A walk-out ends
 * the talks, a state that has ended absorbs every action. Throws on an action that is not asked for, and on votes that are not one a proposal.
 */
export function createBallotTransition(mediated: boolean, count: Count): Protocol {
  return (state, action) => {
    if (state.ended !== 'open') return { state, events: [] };
    const { round, parties, next } = state;
    const by = next === parties ? -1 : next;
    const ballot = state.ballot ?? { proposals: [], approvals: [] };
    const isVote = ballot.proposals.length === (mediated ? 1 : parties);
    if (action.kind === 'walk-out')
      return {
        state: { ...state, ended: 'walked-out' },
        events: [{ kind: 'walk-out', by, round, outcome: -1 }],
      };
    if (isVote && action.kind === 'vote') return vote(state, ballot, action.approves, count, mediated);
    if (isVote || (action.kind !== 'offer' && action.kind !== 'pass'))
      throw new Error(`a ${action.kind} where ${isVote ? 'a vote' : 'a proposal'} is due`);
    const outcome = action.kind === 'offer' ? action.outcome : -1;
    if (action.kind === 'offer' && (!Number.isInteger(outcome) || outcome < 0))
      throw new RangeError(`${outcome} is not the index of an outcome`);
    const proposed: Ballot = {
      proposals: [...ballot.proposals, outcome],
      approvals: [...ballot.approvals, 0],
    };
    const after = mediated || next + 1 === parties ? 0 : next + 1;
    return {
      state: { ...state, next: after, ballot: proposed },
      events: [{ kind: action.kind, by, round, outcome }],
    };
  };
}

function vote(
  state: TableState,
  { proposals, approvals }: Ballot,
  approves: readonly boolean[],
  count: Count,
  mediated: boolean,
): ReturnType<Protocol> {
  const { next: by, round, parties } = state;
  if (approves.length !== proposals.length)
    throw new RangeError(`${approves.length} votes on ${proposals.length} proposals`);
  const events: TableEvent[] = proposals.flatMap((outcome, at) =>
    outcome < 0 ? [] : [{ kind: approves[at] ? 'accept' : 'refuse', by, round, outcome }],
  );
  const ballot: Ballot = {
    proposals,
    approvals: approvals.map((bits, at) => (approves[at] && proposals[at]! >= 0 ? bits | (1 << by) : bits)),
  };
  if (by + 1 < parties) return { state: { ...state, next: by + 1, ballot }, events };
  const chosen = count(ballot, parties);
  if (chosen < 0) return endRound(state, events, mediated);
  const outcome = proposals[chosen]!;
  const standing = { outcome, by: mediated ? -1 : chosen };
  const signed = ballot.approvals[chosen]!;
  events.push({ kind: 'agreement', by: -1, round, outcome });
  return {
    state: { ...state, ballot, standing, accepted: approvers(signed), signed, ended: 'agreement' },
    events,
  };
}

function endRound(
  { round, rounds, parties }: TableState,
  events: TableEvent[],
  mediated: boolean,
): ReturnType<Protocol> {
  const timeIsUp = round + 1 === rounds;
  if (timeIsUp) events.push({ kind: 'timeout', by: -1, round, outcome: -1 });
  return {
    state: {
      round: round + 1,
      rounds,
      parties,
      standing: null,
      accepted: 0,
      next: mediated ? parties : 0,
      ended: timeIsUp ? 'timeout' : 'open',
    },
    events,
  };
}

/** How many parties a set of bits names. */
export function approvers(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
