import { ownNext } from './accept-next.ts';
import {
  isRational,
  relativeTime,
  type AcceptanceSpecOf,
  type CreateAcceptance,
  type Offer,
  type Seat,
} from './strategy.ts';

/** What the others have offered so far, the offer to be answered included: utilities to the party, and the rounds they were made in. */
export interface Received {
  rounds: readonly number[];
  utilities: readonly number[];
}
/** The utility that is enough from now on, given what was received by this round. */
export type Enough = (received: Received, round: number, rounds: number) => number;

/**
 * AC_combi: accepts a rational offer when it is worth at least the party's own next, or when the relative time has reached `after` and
 * it is worth what `enough` says. Source: as AC_next.
 */
function createCombi(enough: Enough): CreateAcceptance<AcceptanceSpecOf<'combi'>> {
  return (seat, { after }, offering) => {
    const received = createReceived(seat);
    return {
      observe: received.observe,
      accepts(round, outcome) {
        if (!isRational(seat, outcome)) return false;
        const value = seat.utility[outcome]!;
        if (value >= ownNext(seat, offering, round)) return true;
        return relativeTime(round, seat.rounds) >= after && value >= enough(received, round, seat.rounds);
      },
    };
  };
}

function createReceived({ party, utility }: Seat): Received & { observe(offer: Offer): void } {
  const rounds: number[] = [];
  const utilities: number[] = [];
  return {
    rounds,
    utilities,
    observe({ by, round, outcome }) {
      if (by === party) return;
      rounds.push(round);
      utilities.push(utility[outcome]!);
    },
  };
}

/** What was received in the window before now that is as long as the time left, (2t − 1, t]; in rounds, so that no rounding decides. */
function inWindow({ rounds, utilities }: Received, round: number, all: number): readonly number[] {
  const first = rounds.findIndex((made) => made + 1 > 2 * (round + 1) - (all + 1));
  return first < 0 ? [] : utilities.slice(first);
}

/** Anything rational is enough. */
export const createAcceptCombi = createCombi(() => -Infinity);
/** As much as the best received so far. */
export const createAcceptCombiMax = createCombi(({ utilities }) => Math.max(...utilities));
/** As much as the best of the window, which the time left may not bring again. */
export const createAcceptCombiMaxWindow = createCombi((received, round, rounds) =>
  Math.max(...inWindow(received, round, rounds)),
);
/** As much as the window's average. */
export const createAcceptCombiAverage = createCombi((received, round, rounds) => {
  const window = inWindow(received, round, rounds);
  return window.reduce((sum, value) => sum + value, 0) / window.length;
});
