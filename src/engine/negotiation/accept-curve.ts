import { isRational, type AcceptanceSpecOf, type CreateAcceptance } from './strategy.ts';

/**
 * Accepts whatever is worth at least what the party asks for in this round, lo(t) ≤ u ≤ M; the upper bound holds by itself,
 * M being the greatest utility of an allowed outcome. Slightly looser than "at least my next offer", which is never below the curve.
 * An offer that has been masked since it was made is refused.
 */
export const createAcceptCurve: CreateAcceptance<AcceptanceSpecOf<'curve'>> = (seat, _, offering) => ({
  accepts: (round, outcome) =>
    isRational(seat, outcome) && seat.utility[outcome]! >= offering.threshold(round),
});
