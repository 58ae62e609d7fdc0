import { createRanking, worstReaching } from '../../../src/engine/negotiation/ranking.ts';
import type { Preference, Strategy } from '../../../src/engine/negotiation/strategy.ts';

/**
 * Naive tit-for-tat as a reference program plays it, for docking only: it mirrors what the other's last offer is worth to itself and so locks two
 * parties in at half of everything. In rounds 1 and 2 it concedes the difference of two outcomes under a cursor that every question moves on.
 */
export function createNaiveTitForTat(preference: Preference): Strategy {
  const { utility, reservation } = preference;
  const all = createRanking({ ...preference, reservation: -Infinity });
  const { outcomes, least, most } = all;
  const floor = Math.max(reservation, least);
  const scaled = (outcome: number): number => (utility[outcome]! - floor) / (most - floor);
  let cursor = outcomes.length;
  let received = -1;
  const nextWorse = (): number => utility[outcomes[(cursor = Math.max(0, cursor - 1))]!]!;
  const concession = (round: number): number => {
    if (round === 0) return 0;
    if (round > 2) return Math.max(0, scaled(received));
    const better = nextWorse();
    return (better - nextWorse() + 1e-12) / (most - least);
  };
  return {
    observe({ by, outcome }) {
      if (by >= 0) received = outcome;
    },
    accepts: (round, outcome) => scaled(outcome) >= 1 - concession(round),
    offer: (round) => worstReaching(all, least + (1 - concession(round)) * (most - least)),
  };
}
