import type { AllianceRows } from './alliance-rows.ts';
import { stringencyOf, type StandingLaw } from './standing.ts';

/**
 * Supply under control, or decided to be, with the ally itself in full; another that matches a part counts for that part.
 * @param kept [ally, technology] part of the leader's denial that each makes
 * @param decided by pair, the part that an ally has decided to make and that is not yet in force
 * @returns [ally, technology] 0-1
 */
export function coalitionShares(
  rows: AllianceRows,
  { stringency }: StandingLaw,
  kept: Float64Array,
  decided: ReadonlyMap<number, number>,
): Float64Array {
  const { allies, technologies, supply, leaderSupply, leader } = rows;
  const width = technologies.length;
  const shares = new Float64Array(supply.length);
  for (let technology = 0; technology < width; technology++) {
    const led = stringencyOf(rows, technology, leader, stringency) > 0 ? leaderSupply[technology]! : 0;
    for (let ally = 0; ally < allies.length; ally++) {
      let share = led;
      for (let other = 0; other < allies.length; other++) {
        const pair = other * width + technology;
        share += supply[pair]! * (other === ally ? 1 : (decided.get(pair) ?? kept[pair]!));
      }
      shares[ally * width + technology] = Math.min(1, share);
    }
  }
  return shares;
}
