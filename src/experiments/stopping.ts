import { groupMeans } from '../numerics/group-means.ts';
import { differencesOf, meanInterval } from '../numerics/paired.ts';
import type { Ensemble, EnsembleSeries } from '../schema/ensemble.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import { unitsOfDraws } from '../schema/units-of-draws.ts';
import { membersOf } from './design/plan-experiment.ts';

/** Where a rule of stopping stands after some draws. */
export interface StopState {
  draws: number; // that it was decided on
  enough: boolean;
  halfWidth: number | null; // widest of the arms', in the metric's unit; null where the rule asks for a ranking
  ranking: readonly number[] | null; // arms by their mean, lowest first; null where one has none
}

/** Fewer draws than these are never enough: chance alone makes some alike. */
const leastDraws = 10;
/** Draws that are looked at while more are run: few, a first idea, and more of them the longer it takes. */
const firstViews = [5, 20, 100, 500] as const;
/** So many independent units that are all equal leave odds of less than 10 % that a tenth of units or more differ: .9^22 < .1. */
const equalUnits = 22;

/**
 * Draws at which a plan's rule is looked at, ascending; the last is the most that may be run. Each is a whole number of portions of the design, since a
 * part of one stands for no range. One entry without a rule.
 */
export function decisionPoints({
  draws,
  portion,
  stop,
}: Pick<ExperimentPlan, 'draws' | 'portion' | 'stop'>): number[] {
  if (stop === null) return [draws.length];
  const portions = (count: number): number => Math.floor(count / portion) * portion;
  const most = portions(Math.min(stop.most ?? draws.length, draws.length));
  const batch = portions(stop.batch + portion - 1);
  return Array.from({ length: Math.ceil(most / batch) }, (_, at) => Math.min(most, (at + 1) * batch)).filter(
    (count) => count >= leastDraws || count === most,
  );
}

/** Draws after which there is something to look at while more are run, ascending, the last not among them: whole portions of the design too. */
export function viewPoints({ draws, portion }: Pick<ExperimentPlan, 'draws' | 'portion'>): number[] {
  const whole = firstViews.map((count) => Math.ceil(count / portion) * portion);
  return [...new Set(whole)].filter((count) => count < draws.length);
}

/** The same plan with its first draws only. */
export function firstDraws(plan: ExperimentPlan, draws: number): ExperimentPlan {
  return { ...plan, draws: plan.draws.slice(0, draws) };
}

/**
 * Decides at fixed numbers of draws, in the order of draws, whether there are runs enough, so that neither the number of threads nor the order in which
 * runs were done has a part in it. @param answered whether a member was run, with or without a solution
 * @returns null while runs are missing that a decision needs; of a plan without a rule the last draw, undecided
 */
export function stopState(
  plan: ExperimentPlan,
  ensemble: Ensemble,
  answered: (member: number) => boolean,
): StopState | null {
  let checked = 0;
  let last: StopState | null = null;
  for (const draws of decisionPoints(plan)) {
    for (; checked < membersOf(firstDraws(plan, draws)); checked++) if (!answered(checked)) return null;
    const state = stateAfter(plan, ensemble, draws, last);
    if (state.enough) return state;
    last = state;
  }
  return last;
}

/** A few values that are equal in all draws are no narrow interval: nothing was seen yet of what they vary by. Many are. */
function stateAfter(
  plan: ExperimentPlan,
  { series }: Ensemble,
  draws: number,
  before: StopState | null,
): StopState {
  const { stop, arms } = plan;
  const read = series.find(({ metric }) => metric === stop?.metric);
  if (stop === null || read === undefined) return { draws, enough: false, halfWidth: null, ranking: null };
  const ends = arms.map((_, arm) => endsOf(read, arm, draws));
  if (stop.halfWidth !== undefined) {
    const compared = ends.length === 1 ? ends : ends.slice(1).map((own) => differencesOf(own, ends[0]!));
    const units = unitsOfDraws(firstDraws(plan, draws));
    const intervals = compared.map((own) => meanInterval(groupMeans(own, units)));
    const widths = intervals.map(({ halfWidth }) => halfWidth);
    const isNarrow = intervals.every(
      ({ halfWidth, n }) => halfWidth <= stop.halfWidth! && (halfWidth > 0 || n >= equalUnits),
    );
    const enough = draws >= leastDraws && isNarrow;
    return { draws, enough, halfWidth: Math.max(...widths), ranking: null };
  }
  const ranking = rankingOf(ends);
  const settled = ranking !== null && before?.ranking?.join() === ranking.join();
  return { draws, enough: draws >= leastDraws && settled, halfWidth: null, ranking };
}

/** Values of the last quarter in the first draws. */
function endsOf({ values, quarters }: EnsembleSeries, arm: number, draws: number): Float64Array {
  const last = quarters.length - 1;
  return Float64Array.from({ length: draws }, (_, draw) => values[arm]![draw * quarters.length + last]!);
}

/** Arms by their mean over the draws that all of them have; of equal ones the first of the experiment goes before. Null where there is no such draw. */
function rankingOf(ends: readonly Float64Array[]): number[] | null {
  const common = ends[0]!.map((_, draw) => (ends.every((own) => !Number.isNaN(own[draw]!)) ? 1 : NaN));
  const means = ends.map((own) => meanInterval(own.map((value, draw) => value * common[draw]!)).mean);
  if (means.some(Number.isNaN)) return null;
  return ends.map((_, arm) => arm).sort((a, b) => means[a]! - means[b]! || a - b);
}
