import { log } from '../../numerics/log.ts';
import { sampleLognormal } from '../../numerics/sample.ts';
import type { Stream } from '../../numerics/stream.ts';
import type { Dyad } from './coerced-demand.ts';

/** The population of dyads that the game is fitted on. */
export interface DyadPopulation {
  leverage: number; // median of the target's cost of an escalation over the sender's
  dispersion: number; // standard deviation of its logarithm
  rivalry: number; // share of the other's gain that counts as one's loss
}

/** Reads the population. @throws when the model has no such parameter */
export function dyadPopulation(read: (id: string) => number): DyadPopulation {
  return {
    leverage: read('crisis.dyad_leverage'),
    dispersion: read('crisis.dyad_leverage_dispersion'),
    rivalry: read('crisis.dyad_relative_gains'),
  };
}

/** Draws a dyad by one number; the sender's cost is the unit, since the game knows ratios only. */
export function drawDyad({ leverage, dispersion, rivalry }: DyadPopulation, stream: Stream): Dyad {
  return {
    senderCost: 1,
    targetCost: sampleLognormal(stream.uniform(), log(leverage), dispersion),
    senderRivalry: rivalry,
    targetRivalry: rivalry,
  };
}
