import { relative } from 'node:path';
import { countRuns, type MergedExperiment } from '../exports/experiment-manifest.ts';
import { experimentReport } from '../exports/experiment-report.ts';
import { exitCodes } from './exit-codes.ts';
import { experimentFigures } from './experiment-figures.ts';
import { inlineFonts } from './figure-files.ts';
import type { Io } from './io.ts';
import { sayMerged } from './say-merged.ts';
import { writeMerged } from './write-merged.ts';

/**
 * Says what an experiment found and writes its results. The hash of the results is the last line. @param folder of the results; null:
 * they are only said @returns the exit code
 */
export async function finishExperiment(
  merged: MergedExperiment,
  folder: string | null,
  io: Io,
): Promise<number> {
  const { failed } = countRuns(merged.members);
  if (folder !== null)
    writeMerged(merged, experimentReport(merged, await experimentFigures(merged, io), inlineFonts()), folder);
  io.out(sayMerged(merged));
  if (folder !== null) io.out(`results: ${relative(io.cwd, folder)}\n`);
  io.out(`resultHash ${merged.ensemble.versions.hash}\n`);
  if (failed > 0) io.err(`${failed} runs have no solution: see status in members.csv\n`);
  return failed > 0 ? exitCodes.numbersFailed : exitCodes.done;
}
