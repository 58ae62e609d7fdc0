import type { Compile } from '../../schema/model.ts';
import type { RegimeRow } from './regime-rows.ts';
import { membershipSocket } from './socket.ts';
import { boundGovernments, isLed, ownControl, type StandingLaw } from './standing.ts';

/** What those who decide know of a quarter. */
export interface MembershipView {
  law: StandingLaw;
  confidence: Float64Array; // [ally] 0-1
  sitting: readonly boolean[]; // [seat]
  known?: readonly boolean[]; // [proposal] what will be asked of members; absent: all of it
}
/** What membership is worth to each party, and the odds that it takes an offer and that it goes back on it; each [party]. */
export interface Worth {
  worth: Float64Array; // log-odds, above 0: it pays to be in
  entry: Float64Array; // a quarter, 0-1
  exit: Float64Array; // a quarter, 0-1
}
/** How many would gain by leaving, and how many of those who may come in by joining: a regime is stable inside and outside where both are 0. */
export interface Stability {
  wouldLeave: number;
  wouldJoin: number;
}
export interface Membership {
  worth(view: MembershipView): Worth;
  /**
   * Lets parties move one after the other to what is best for each while the others stay, until nobody moves or everybody has moved
   * as often as there are parties. @param mayLeave false: only joining is open @returns [seat] who sits then
   */
  settle(view: MembershipView, mayLeave: boolean): boolean[];
  stability(view: MembershipView): Stability;
}

/** Membership of a regime by what it is worth (MODEL.md, section 14). */
export function createMembership(compile: Compile, row: RegimeRow): Membership {
  const { parties, numbers } = row;
  const { columns, start, step } = compile(membershipSocket, { seat: parties.length });
  const write = (id: string, value: (party: number) => number): void => {
    columns[id]!.forEach((_, party) => (columns[id]![party] = value(party)));
  };
  write('shared_threat', (party) => parties[party]!.threat);
  write('feared_retaliation', (party) => parties[party]!.retaliation);
  write('sovereignty', (party) => parties[party]!.sovereignty);
  write('freed', () => numbers.regime_licence_free);
  write('enforced_together', () => numbers.regime_enforcement - 1);
  start();
  const worth = (view: MembershipView): Worth => {
    write('trust', (party) => {
      const { ally, trust } = parties[party]!;
      return ally < 0 ? trust : view.confidence[ally]!;
    });
    const change = meanOf(view.confidence) - meanOf(row.confidenceAtStart);
    write('confidence_change', (party) => (parties[party]!.ally < 0 ? change : 0));
    const waived = isLed(row, view.sitting) ? numbers.regime_waiver : 0;
    write('waived', () => waived);
    write('coverage', (party) => coverage(row, party, view));
    write('sales_at_stake', (party) => salesAtStake(row, party, view));
    step();
    return { worth: columns['worth']!, entry: columns['entry']!, exit: columns['exit']! };
  };
  const sits = (party: number, sitting: readonly boolean[]): boolean => sitting[parties[party]!.seats[0]!]!;
  return {
    worth,
    settle(view, mayLeave) {
      const sitting = [...view.sitting];
      for (let round = 0, moved = true; moved && round < parties.length; round++) {
        moved = false;
        for (const [party, { seats, able }] of parties.entries()) {
          const value = worth({ ...view, sitting }).worth[party]!;
          const inside = sits(party, sitting);
          const stays = able && (value > 0 || (inside && (value === 0 || !mayLeave)));
          if (stays === inside || (inside && !mayLeave)) continue;
          for (const seat of seats) sitting[seat] = stays;
          moved = true;
        }
      }
      return sitting;
    },
    stability(view) {
      const values = worth(view).worth;
      let wouldLeave = 0;
      let wouldJoin = 0;
      parties.forEach(({ able }, party) => {
        if (sits(party, view.sitting)) wouldLeave += values[party]! < 0 ? 1 : 0;
        else wouldJoin += able && values[party]! > 0 ? 1 : 0;
      });
      return { wouldLeave, wouldJoin };
    },
  };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Supply of what is to be listed under control if a party takes part: members' and its own whole, others' as far as their own law controls it or it counts on them to come in. Mean over proposals. */
function coverage(row: RegimeRow, party: number, view: MembershipView): number {
  const { law, sitting } = view;
  const inside = row.seats.map((_, seat) => sitting[seat]! || row.parties[party]!.seats.includes(seat));
  const bound = boundGovernments(row, inside);
  const asked = boundGovernments(
    row,
    row.seats.map(() => true),
  );
  const { governments, supply } = row;
  const shares = asksOf(row, view).map((proposal) =>
    bound.reduce((sum, isBound, government) => {
      const share = supply[proposal * governments.length + government]!;
      if (isBound) return sum + share;
      const own = ownControl(row, proposal, government, law);
      const hoped = asked[government] ? row.numbers.regime_expectation : 0;
      return sum + share * Math.max(own, hoped);
    }, 0),
  );
  return Math.min(1, shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length));
}

/** Proposals that a party has in mind. */
function asksOf({ proposals }: RegimeRow, { known }: Pick<MembershipView, 'known'>): number[] {
  return [...proposals.keys()].filter((proposal) => known?.[proposal] !== false);
}

/** Part of its sales that a party would come to lose: to the targets, and not controlled by its own law yet. Mean over proposals. */
function salesAtStake(row: RegimeRow, party: number, view: MembershipView): number {
  const { seats, sales } = row.parties[party]!;
  if (sales !== null) return sales;
  const { governments, exposure } = row;
  const { government } = row.seats[seats[0]!]!;
  const lost = asksOf(row, view).map(
    (proposal) =>
      exposure[proposal * governments.length + government]! *
      (1 - ownControl(row, proposal, government, view.law)),
  );
  return lost.reduce((sum, share) => sum + share, 0) / Math.max(1, lost.length);
}
