import { flipShares } from '../experiments/why/flip-shares.ts';
import { judgedPackages } from '../experiments/why/judged-packages.ts';
import type { Flips, Trial } from '../experiments/why/search-flips.ts';
import { largestMiss } from '../experiments/why/table-misses.ts';
import { whyNoDeal } from '../experiments/why/why-no-deal.ts';
import type { TableFile } from '../schema/scenario.ts';
import type { AskedRun } from './ask-why.ts';

/** What was asked and found of one table. */
export interface Answer {
  table: TableFile;
  runs: readonly AskedRun[];
  flips: Flips;
}

/** All of an answer as plain data. */
export function whyJson({ table, runs, flips }: Answer) {
  const results = runs.map(({ result }) => result);
  return {
    scenario: results[0]!.request.scenario.id,
    overrides: results[0]!.request.overrides,
    table: table.id,
    runs: runs.map(({ result, stock }, at) => {
      const { ending, flip, move, nearest, failed, unconfirmed } = flips.runs[at]!;
      return {
        seed: result.request.seed,
        resultHash: result.resultHash,
        ending,
        noDeal: whyNoDeal(result, table.id, stock),
        stock,
        packages: judgedPackages(result, table.id, stock),
        flip: flip === null ? null : trialJson(flip),
        move: move === null ? null : trialJson(move),
        nearest: nearest === null ? null : trialJson(nearest),
        failed: failed.map(trialJson),
        unconfirmed,
      };
    }),
    shares: flipShares(flips.trials),
    coverage: flips.coverage,
    largestMiss: largestMiss(results, table.id),
  };
}

/** JSON has no infinity: where nothing was offered there is no closeness. */
function trialJson({ change, course }: Trial) {
  if (typeof course === 'string') return { ...change, course };
  const { ending, outcome, closeness } = course;
  return { ...change, ending, outcome, closeness: Number.isFinite(closeness) ? closeness : null };
}
