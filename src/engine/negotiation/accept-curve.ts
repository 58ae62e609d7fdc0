import type { CreateAcceptancePolicy } from './strategy.ts';

/**
 * Accepts whatever is worth at least what the party asks for at this time, lo(t) ≤ u ≤ M; the upper bound holds by itself,
 * M being the greatest utility of an allowed outcome. Slightly looser than "at least my next offer", which is never below the curve.
 * An offer that has been masked since it was made is refused.
 */
export const createAcceptCurve: CreateAcceptancePolicy = ({ utility, mask }, offering) => ({
  accepts: (relativeTime, outcome) =>
    mask[outcome] === 1 && utility[outcome]! >= offering.threshold(relativeTime),
});
