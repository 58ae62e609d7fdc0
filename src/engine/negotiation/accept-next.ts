import {
  isRational,
  type AcceptanceSpecOf,
  type CreateAcceptance,
  type OfferingPolicy,
  type Seat,
} from './strategy.ts';

/**
 * AC_next: accepts a rational offer when factor · u(offer) + addend is at least the utility of what the party would offer now.
 * Source: Baarslag, Hindriks and Jonker (2014), Effective acceptance conditions in real-time automated negotiation, Decision Support Systems 60:68-77.
 */
export const createAcceptNext: CreateAcceptance<AcceptanceSpecOf<'next'>> = (
  seat,
  { factor, addend },
  offering,
) => ({
  accepts: (round, outcome) =>
    isRational(seat, outcome) && factor * seat.utility[outcome]! + addend >= ownNext(seat, offering, round),
});

/** Utility of what the party would offer now; Infinity when it would offer nothing. */
export function ownNext({ utility }: Seat, offering: OfferingPolicy, round: number): number {
  const next = offering.offer(round);
  return next < 0 ? Infinity : utility[next]!;
}
