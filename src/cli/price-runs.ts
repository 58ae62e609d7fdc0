import {
  collectPrices,
  priceJobs,
  priceSettings,
  statedRequests,
  type PricesAsked,
} from '../experiments/tradeoff/price-jobs.ts';
import type { PricedDraw } from '../schema/crew.ts';
import type { PricedChips } from '../schema/tradeoff.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { OpenedScenario } from './open-scenario.ts';
import { createCrewBar } from './progress.ts';
import { refuseAll, warn } from './run.ts';
import { refuseLost, useCrew } from './use-crew.ts';

/** What a call asks of the chips of a scenario. */
export interface TradeoffWanted extends PricesAsked {
  rank: boolean;
  jobs: number; // threads
}
/** Prices every draw under every setting, so that settings differ by nothing but themselves. @returns the exit code where that cannot be done */
export async function priceRuns(
  { scenario, model, files, locate }: OpenedScenario,
  wanted: TradeoffWanted,
  io: Io,
): Promise<PricedChips | number> {
  const stated = statedRequests(scenario, model, wanted);
  for (const [at, request] of stated.entries()) {
    // What is stated has to be sound; a draw that does not fit it is no fault of the reader's.
    const checked = io.runner.drawPreferences(request, { draws: 0, spread: 0 });
    if (!checked.ok) return refuseAll(io, locate(checked.diagnostics));
    if (at === 0) warn(io, locate(checked.warnings));
  }
  const draws = priceJobs(stated, wanted);
  const answers: (PricedDraw | undefined)[] = draws.map(() => undefined);
  const bar = createCrewBar(io, `${scenario.id}, prices`, 'draws', true);
  const report = await useCrew({ jobs: wanted.jobs, most: draws.length, files }, io, (crew) =>
    crew.carryOut('prices', draws, {
      each(draw, answer) {
        if (answer.ok) answers[draw] = answer.value;
      },
      progress: bar.show,
    }),
  );
  bar.end();
  refuseLost(report);
  const { priced, why } = collectPrices(priceSettings(wanted), answers);
  if (priced.runs.length > 0) return priced;
  io.err(`${scenario.id}: no run can be priced; of the last ${why}\n`);
  return exitCodes.numbersFailed;
}
