import { carryOut } from './carry-out.ts';
import { propose } from './propose.ts';
import { pending } from './regime-state.ts';
import { byNobody, type RegimeMove, type RegimeParts, type RegimeView } from './regime-view.ts';

/** Votes on what is on the table, what members put there now included: proposals and objections that are new, and listings with what members do by them. What is objected to stays on the table. */
export function putToVote(parts: RegimeParts, view: RegimeView): RegimeMove[] {
  const { row, state, listing } = parts;
  propose(parts, view);
  const streamOf = (proposal: number) =>
    view.streamOf('objection', `${row.id}/${row.proposals[proposal]!.id}`);
  const due = pending(row, state, view.quarter);
  const votes = listing.vote(due, state.sitting, view.quarter, view.law, streamOf);
  const proposed = due.filter((proposal) => !state.proposed[proposal]);
  for (const proposal of proposed) state.proposed[proposal] = true;
  const put = proposed.map((proposal): RegimeMove => ({
    ...byNobody,
    kind: 'proposed',
    seat: state.proposer[proposal]!,
    proposal,
    acts: [],
  }));
  const voted = votes.flatMap(({ proposal, objects, carried, bound }): RegimeMove[] => {
    const anew = objects.flatMap((does, seat) => (does && !state.objecting[proposal]![seat] ? [seat] : []));
    state.objecting[proposal] = objects;
    state.objections += objects.filter(Boolean).length;
    const moves = anew.map((seat): RegimeMove => ({
      ...byNobody,
      kind: 'objected',
      seat,
      proposal,
      acts: [],
    }));
    if (!carried) return moves;
    state.listed[proposal] = true;
    state.refuses[proposal] = state.sitting.map((sits, seat) => sits && !bound[seat]);
    state.passed++;
    return [...moves, { ...byNobody, kind: 'listed', proposal, acts: carryOut(parts, proposal, view) }];
  });
  return [...put, ...voted];
}
