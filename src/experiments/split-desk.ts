import { canonicalJson } from '../numerics/canonical-json.ts';
import type { Crew, MemberAnswer } from '../schema/crew.ts';
import type { DeskPlanner, EnsembleDesk, SplitFound, SplitPlan } from '../schema/ensemble-desk.ts';
import { attributionOf } from './attribution/attribute.ts';
import { carryOutMissing } from './carry-out-missing.ts';

/** Splits differences for a page; of the last one the runs are kept, so that what was called off goes on. */
export function createSplit(
  crew: () => Crew,
  planner: Pick<DeskPlanner, 'planSplit'>,
): EnsembleDesk['split'] {
  let known = { key: '', answers: new Map<number, MemberAnswer>() };
  return async (wanted, orders) => {
    const planned = await planner.planSplit(wanted);
    if (!planned.ok || 'count' in planned.value)
      return planned as typeof planned & { value: { count: number } };
    const plan = planned.value;
    // More seeds of the same are runs beside those that there are.
    const key = canonicalJson({ ...wanted, seeds: 0 });
    if (key !== known.key) known = { key, answers: new Map() };
    const { answers } = known;
    const jobs = plan.requests.map((request) => ({ request, wanted: plan.series }));
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
