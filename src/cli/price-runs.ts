import {
  collectPrices,
  priceJobs,
  priceSettings,
  statedRequests,
  type PricesAsked,
} from '../experiments/tradeoff/price-jobs.ts';
import { isSettled, rankingPoints } from '../experiments/tradeoff/settled-ranking.ts';
import type { Crew, PricedDraw, PricesJob } from '../schema/crew.ts';
import type { PricedChips, PricedRun } from '../schema/tradeoff.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { OpenedScenario } from './open-scenario.ts';
import { createCrewBar, type CrewBar } from './progress.ts';
import { refuseAll, warn } from './run.ts';
import { refuseLost, useCrew } from './use-crew.ts';

/** What a call asks of the chips of a scenario. */
export interface TradeoffWanted extends PricesAsked {
  rank: boolean;
  settle: number | null; // draws between which the ranking may settle, which ends the work; null: it does not
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
  const settings = priceSettings(wanted);
  const answers: (PricedDraw | undefined)[] = draws.map(() => undefined);
  const bar = createCrewBar(io, `${scenario.id}, prices`, 'draws', true);
  const settled = await useCrew({ jobs: wanted.jobs, most: draws.length, files }, io, async (crew) => {
    let before: { draws: number; runs: readonly PricedRun[] } = { draws: 0, runs: [] };
    for (const point of wanted.settle === null
      ? [draws.length]
      : rankingPoints(draws.length, wanted.settle)) {
      await priceDraws(crew, draws.slice(0, point), { answers, first: before.draws, bar });
      const { runs } = collectPrices(settings, answers.slice(0, point)).priced;
      if (wanted.settle !== null && isSettled(before.runs, runs)) return { before: before.draws, now: point };
      before = { draws: point, runs };
    }
    return null;
  });
  bar.end();
  if (settled !== null)
    io.err(
      `${scenario.id}: controls rank after ${settled.now} draws as after ${settled.before}, which ends it\n`,
    );
  const { priced, why } = collectPrices(settings, answers);
  if (priced.runs.length > 0) return priced;
  io.err(`${scenario.id}: no run can be priced; of the last ${why}\n`);
  return exitCodes.numbersFailed;
}

/** Prices draws from the first that has no answer on. */
async function priceDraws(
  crew: Crew,
  draws: readonly PricesJob[],
  { answers, first, bar }: { answers: (PricedDraw | undefined)[]; first: number; bar: CrewBar },
): Promise<void> {
  const report = await crew.carryOut('prices', draws.slice(first), {
    each(draw, answer) {
      if (answer.ok) answers[first + draw] = answer.value;
    },
    progress: (step) => bar.show({ ...step, done: first + step.done, of: answers.length }),
  });
  refuseLost(report);
}
