import type { Ensemble, EnsembleDraw } from './ensemble.ts';

/** The draws that are complete in every arm: what pairs are made of, and what is told as n where arms are compared. */
export function wholeDraws({ draws, done }: Pick<Ensemble, 'draws' | 'done'>): EnsembleDraw[] {
  return draws.filter((_, draw) => done.every((arm) => arm[draw] === 1));
}
