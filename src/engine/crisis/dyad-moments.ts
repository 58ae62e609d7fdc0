import { createStream } from '../../numerics/stream.ts';
import { crisisOdds } from './crisis-odds.ts';
import { crisisPayoffs, crisisRules } from './crisis-payoffs.ts';
import { drawDyad, dyadPopulation } from './draw-dyad.ts';
import type { CrisisMoments } from '../../schema/crisis-moments.ts';

/**
 * Moments of the population of dyads that the game is fitted on, each dyad drawn by its own stream and counted by its odds.
 * @param dyads at least 1
 * @throws when the model does not state the game
 */
export function dyadMoments(read: (id: string) => number, seed: number, dyads: number): CrisisMoments {
  const population = dyadPopulation(read);
  const rules = crisisRules(read);
  let threats = 0;
  let resisted = 0;
  let firm = 0;
  for (let dyad = 0; dyad < dyads; dyad++) {
    const payoffs = crisisPayoffs(drawDyad(population, createStream(seed, 'dyad', dyad)), rules)!;
    const { threat, resist, standFirm } = crisisOdds(payoffs);
    threats += threat;
    resisted += threat * resist;
    firm += threat * resist * standFirm;
  }
  return { threat: threats / dyads, concede: 1 - resisted / threats, standFirm: firm / resisted };
}
