import type { Bargain } from './pareto.ts';
import { greatestAllowed } from './solution-points.ts';

/**
 * How far apart the parties' wishes are: the least Euclidean distance of a rational outcome from everybody's best, in shares of each
 * party's greatest utility of an allowed outcome. 0 when one outcome is best for all; a party
 * whose best is 0 has nothing to lose; Infinity when nothing is rational.
 */
export function opposition({ utilities, allowed }: Bargain, rational: readonly number[]): number {
  const most = utilities.map((utility) => greatestAllowed(utility, allowed));
  let least = Infinity;
  for (const outcome of rational) {
    let square = 0;
    for (let party = 0; party < utilities.length; party++) {
      const best = most[party]!;
      const lost = best === 0 ? 0 : 1 - utilities[party]![outcome]! / best;
      square += lost * lost;
    }
    if (square < least) least = square;
  }
  return Math.sqrt(least);
}
