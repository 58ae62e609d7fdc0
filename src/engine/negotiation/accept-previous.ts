import { isRational, type AcceptanceSpecOf, type CreateAcceptance } from './strategy.ts';

/** AC_prev: accepts a rational offer when factor · u(offer) + addend is at least the utility of the party's own previous offer; nothing before its first. Source: as AC_next. */
export const createAcceptPrevious: CreateAcceptance<AcceptanceSpecOf<'previous'>> = (
  seat,
  { factor, addend },
) => {
  const own = { previous: Infinity };
  return {
    observe({ by, outcome }) {
      if (by === seat.party) own.previous = seat.utility[outcome]!;
    },
    accepts: (_, outcome) =>
      isRational(seat, outcome) && factor * seat.utility[outcome]! + addend >= own.previous,
  };
};
