import { crisisEquilibria, type CrisisPayoffs } from './crisis-equilibria.ts';

/** How a crisis may go in one quarter; each number is given that the step before it was taken. */
export interface CrisisOdds {
  threat: number;
  concede: number; // given a threat; 1 − resist
  resist: number; // given a threat
  standFirm: number; // given a threat and resistance; else the sender backs down
  equilibria: number; // how many the game has
}

/**
 * Odds of a crisis by its game. Of several equilibria the one with the fewest threats is played (then the most resistance): nobody leaves
 * the status quo on a belief that the status quo does not force. While winning is better for the sender than the status quo, that is the
 * one of most resistance. Source: MODEL.md, section 10.
 */
export function crisisOdds(payoffs: CrisisPayoffs): CrisisOdds {
  const equilibria = crisisEquilibria(payoffs);
  const { threat, resist, standFirm } = equilibria.reduce((calmest, other) =>
    other.threat <= calmest.threat ? other : calmest,
  );
  return { threat, concede: 1 - resist, resist, standFirm, equilibria: equilibria.length };
}
