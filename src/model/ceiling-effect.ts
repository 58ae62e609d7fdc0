import { log } from '../numerics/log.ts';
import { pow } from '../numerics/pow.ts';
import type { CeilingEffect } from '../schema/policy.ts';

/** What performance is worth on one technology's market. */
export interface VintageCurve {
  doubling: number; // months in which performance doubles at the frontier
  half: number; // months behind the frontier whose goods serve half of demand
  slope: number; // how sharply demand falls around it
}

/**
 * What a ceiling of performance leaves: goods gap = doubling · log2(1/best) months behind the frontier, and of demand, ordered by
 * performance, the position 1 / (1 + (gap/half)^slope) (MODEL.md, section 4). A ceiling of 0 leaves nothing that could have an age.
 * @param best performance that may be sold, relative to the frontier, 0-1
 */
export function ceilingEffect(best: number, { doubling, half, slope }: VintageCurve): CeilingEffect {
  if (best <= 0) return { position: 0, gap: 0 };
  const gap = (-doubling * log(best)) / Math.LN2;
  return gap <= 0 ? { position: 1, gap: 0 } : { position: 1 / (1 + pow(gap / half, slope)), gap };
}
