import type { Stream } from '../../numerics/stream.ts';
import { votesNeeded } from '../../model/votes-needed.ts';
import type { Quarter } from '../../schema/ids.ts';
import type { Compile } from '../../schema/model.ts';
import type { RegimeRow } from './regime-rows.ts';
import { listingSocket } from './socket.ts';
import { ownControl, type StandingLaw } from './standing.ts';

/** How members voted on a proposal. */
export interface Vote {
  proposal: number;
  objects: boolean[]; // [seat] of members
  carried: boolean;
  bound: boolean[]; // [seat] whom the listing binds; nobody where it was not carried
}
export interface Listing {
  /**
   * Puts proposals to the vote. Members object by their odds of the quarter, one draw a seat from each proposal's stream, sitting or not; the leader asks for what is on the table and does not.
   * @param pending proposals @param sitting [seat]
   */
  vote(
    pending: readonly number[],
    sitting: readonly boolean[],
    quarter: Quarter,
    law: StandingLaw,
    streamOf: (proposal: number) => Stream,
  ): Vote[];
}

/** The vote of a regime on what it lists (MODEL.md, section 14): a listing is carried under the rule of the regime, and under `willing-only` binds those who did not object. */
export function createListing(compile: Compile, row: RegimeRow): Listing {
  const { seats, proposals, hostility, numbers } = row;
  const { columns, start, step } = compile(listingSocket, { ballot: proposals.length * seats.length });
  columns['friction']!.fill(numbers.regime_friction);
  columns['industry']!.fill(numbers.regime_industry);
  start();
  return {
    vote(pending, sitting, quarter, law, streamOf) {
      hostility.forEach(({ odds, from }, ballot) => {
        const { government } = seats[ballot % seats.length]!;
        const proposal = Math.trunc(ballot / seats.length);
        columns['hostility']![ballot] = quarter >= from ? odds : 0;
        columns['interest']![ballot] = government < 0 ? 0 : interestOf(row, proposal, government, law);
      });
      step();
      return pending.map((proposal) => {
        const stream = streamOf(proposal);
        const objects = seats.map((_, seat) => {
          const draw = stream.uniform();
          return (
            sitting[seat]! &&
            seats[seat]!.government !== row.leader &&
            draw < columns['objection']![proposal * seats.length + seat]!
          );
        });
        return { proposal, objects, ...countVotes(row, objects, sitting) };
      });
    },
  };
}

/** A state's own: those that share a government share its supply. */
function interestOf(row: RegimeRow, proposal: number, government: number, law: StandingLaw): number {
  const supplied = row.supply[proposal * row.governments.length + government]!;
  const states = row.seats.filter((seat) => seat.government === government).length;
  return (supplied / states) * (1 - ownControl(row, proposal, government, law));
}

function countVotes(
  { rule, majority }: RegimeRow,
  objects: readonly boolean[],
  sitting: readonly boolean[],
): Pick<Vote, 'carried' | 'bound'> {
  const members = sitting.filter(Boolean).length;
  const approvals = members - objects.filter(Boolean).length;
  const carried = members > 0 && approvals >= votesNeeded(rule, members, majority);
  const bound = sitting.map((sits, seat) => carried && sits && !(rule === 'willing-only' && objects[seat]!));
  return { carried, bound };
}
