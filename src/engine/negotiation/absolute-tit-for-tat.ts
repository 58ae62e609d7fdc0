import { worstReaching } from './ranking.ts';
import type { CreateOffering, OfferingSpecOf } from './strategy.ts';

/**
 * Gives as much as it gets, in its own utility: from the best outcome M the target falls by γ times what the other's latest offer is better
 * than that party's δ-th before it, never below the least m, and the worst outcome that still reaches it is offered. When nobody has conceded for `patience` rounds
 * the party gives `concession` (M − m) of its own accord, because two such parties would otherwise wait for each other for ever.
 * Throws on a parameter out of range. Source: Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24:159-182, random absolute tit-for-tat
 * without its random part, in utilities.
 */
export const createAbsoluteTitForTat: CreateOffering<OfferingSpecOf<'absolute-tit-for-tat'>> = (
  { ranking, utility, party },
  { reciprocity, lookback, patience, concession },
) => {
  if (!(reciprocity >= 0)) throw new RangeError(`the reciprocity ${reciprocity} is negative`);
  if (!(concession >= 0 && concession <= 1))
    throw new RangeError(`the concession ${concession} is not in 0-1`);
  for (const whole of [lookback, patience])
    if (!Number.isInteger(whole) || whole < 1) throw new RangeError(`${whole} is not a whole number above 0`);
  const { least, most } = ranking;
  const received = new Map<number, number[]>(); // [sender] utilities of the latest offers, oldest first
  const standing = { target: most, since: 0 };
  const concede = (amount: number, round: number): void => {
    standing.target = Math.max(least, standing.target - amount);
    standing.since = round;
  };
  return {
    threshold: () => standing.target,
    offer: () => worstReaching(ranking, standing.target),
    observe({ by, outcome, round }) {
      if (by === party) return;
      const latest = received.get(by) ?? [];
      received.set(by, latest);
      latest.push(utility[outcome]!);
      const gained = latest.length > lookback ? utility[outcome]! - latest.shift()! : 0;
      if (gained > 0) concede(reciprocity * gained, round);
      else if (round - standing.since >= patience) concede(concession * (most - least), round);
    },
  };
};
