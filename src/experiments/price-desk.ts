import type { AnswerShelf } from '../schema/answer-shelf.ts';
import type { Crew, PricedDraw } from '../schema/crew.ts';
import type { DeskPlanner, EnsembleDesk } from '../schema/ensemble-desk.ts';
import { answerBooks } from './answer-book.ts';
import { carryOutMissing } from './carry-out-missing.ts';
import { collectPrices, priceJobs } from './tradeoff/price-jobs.ts';
import { pageDraws } from './tradeoff/plan-prices.ts';
import { summarisePrices } from './tradeoff/summarise-prices.ts';

/** Prices chips for a page; of the last scenario and settings the draws are kept, so that more are beside them. */
export function createPricing(
  crew: () => Crew,
  planner: Pick<DeskPlanner, 'planPrices'>,
  shelf: AnswerShelf | null,
): EnsembleDesk['priceChips'] {
  const books = answerBooks<number, PricedDraw>('prices', shelf);
  return async (wanted, orders) => {
    const planned = await planner.planPrices(wanted);
    if (!planned.ok) return planned;
    const { stated, settings, model } = planned.value;
    const answers = await books([stated, pageDraws]);
    const threads = crew();
    threads.open(model);
    const jobs = priceJobs(stated, { ...pageDraws, runs: wanted.draws });
    const { ended } = await carryOutMissing(threads, 'prices', { jobs, answers, orders });
    const given = jobs.map((_, draw) => answers.get(draw));
    const { priced } = collectPrices(settings, given);
    const done = given.filter((answer) => answer !== undefined).length;
    const found = { prices: priced, settings: summarisePrices(priced.runs), done, of: wanted.draws, ended };
    return { ok: true, value: found, warnings: planned.warnings };
  };
}
