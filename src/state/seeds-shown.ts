import type { RunResult } from '../schema/result.ts';
import { wholeDraws } from '../schema/whole-draws.ts';
import type { EnsembleSession } from './ensemble-session.ts';

/** The seeds that what is shown rests on: those of whole pairs of runs, or where there is none the seed of the run itself. */
export function seedsShown(result: RunResult, many: Pick<EnsembleSession, 'ensembleOf'> | null): number[] {
  const ensemble = many?.ensembleOf(result) ?? null;
  const seeds = ensemble === null ? [] : wholeDraws(ensemble).map(({ seed }) => seed);
  return seeds.length > 0 ? seeds : [result.request.seed];
}
