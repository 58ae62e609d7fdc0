import type { AnswerShelf } from '../schema/answer-shelf.ts';
import type { Crew, MemberAnswer } from '../schema/crew.ts';
import type { DeskPlanner, EnsembleDesk, SplitFound, SplitPlan } from '../schema/ensemble-desk.ts';
import { attributionOf } from './attribution/attribute.ts';
import { answerBooks } from './answer-book.ts';
import { carryOutMissing } from './carry-out-missing.ts';

/** Splits differences for a page; of the last one the runs are kept, so that what was called off goes on. */
export function createSplit(
  crew: () => Crew,
  planner: Pick<DeskPlanner, 'planSplit'>,
  shelf: AnswerShelf | null,
): EnsembleDesk['split'] {
  const books = answerBooks<number, MemberAnswer>('split', shelf);
  return async (wanted, orders) => {
    const planned = await planner.planSplit(wanted);
    if (!planned.ok || 'count' in planned.value)
      return planned as typeof planned & { value: { count: number } };
    const plan = planned.value;
    // More seeds of the same are runs beside those that there are.
    const { requests, series, coalitions, factors } = plan;
    const ends = [requests[0], requests[coalitions.sets.length - 1]];
    const answers = await books([{ ...wanted, seeds: 0 }, factors, series, ends]);
    const jobs = requests.map((request) => ({ request, wanted: series }));
    const threads = crew();
    threads.open(plan.model);
    const { ended, refused } = await carryOutMissing(threads, 'member', { jobs, answers, orders });
    if (refused.length > 0) return { ok: false, diagnostics: refused };
    return { ok: true, value: { ...foundOf(plan, answers), ended }, warnings: planned.warnings };
  };
}

function foundOf(plan: SplitPlan, answers: ReadonlyMap<number, MemberAnswer>): Omit<SplitFound, 'ended'> {
  const { factors, together, coalitions, seeds, requests, series } = plan;
  const runs = coalitions.sets.length;
  const read = series.map((_, at) =>
    Float64Array.from(requests, (_, run) => answers.get(run)?.values[at]?.[0] ?? NaN),
  );
  const isWhole = (seed: number): boolean =>
    coalitions.sets.every((_, set) => answers.get(seed * runs + set)?.status === 'complete');
  return {
    series: series
      .map((one, at) => ({ series: one, found: attributionOf(plan, read[at]!) }))
      .filter(({ found }) => found.seeds > 0),
    factors,
    together,
    orders: coalitions.orders?.length ?? null,
    done: seeds.filter((_, seed) => isWhole(seed)).length,
    of: seeds.length,
    runs,
  };
}
