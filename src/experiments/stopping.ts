import { differencesOf, meanInterval } from '../numerics/paired.ts';
import type { Ensemble, EnsembleSeries } from '../schema/ensemble.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import { membersOf } from './design/plan-experiment.ts';

/** Where a rule of stopping stands after some draws. */
export interface StopState {
  draws: number; // that it was decided on
  enough: boolean;
  halfWidth: number | null; // widest of the arms', in the metric's unit; null where the rule asks for a ranking
  ranking: readonly number[] | null; // arms by their mean, lowest first
}

/** Draws at which a plan's rule is looked at, ascending; the last is the most that may be run. One entry without a rule. */
export function decisionPoints({ draws, stop }: Pick<ExperimentPlan, 'draws' | 'stop'>): number[] {
  if (stop === null) return [draws.length];
  const most = Math.min(stop.most ?? draws.length, draws.length);
  const count = Math.ceil(most / stop.batch);
  return Array.from({ length: count }, (_, at) => Math.min(most, (at + 1) * stop.batch));
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

function stateAfter(
  { stop, arms }: ExperimentPlan,
  { series }: Ensemble,
  draws: number,
  before: StopState | null,
): StopState {
  const read = series.find(({ metric }) => metric === stop?.metric);
  if (stop === null || read === undefined) return { draws, enough: false, halfWidth: null, ranking: null };
  const ends = arms.map((_, arm) => endsOf(read, arm, draws));
  if (stop.halfWidth !== undefined) {
    const compared = ends.length === 1 ? ends : ends.slice(1).map((own) => differencesOf(own, ends[0]!));
    const halfWidth = compared.reduce((widest, own) => Math.max(widest, meanInterval(own).halfWidth), 0);
    return { draws, enough: halfWidth <= stop.halfWidth, halfWidth, ranking: null };
  }
  const ranking = rankingOf(ends);
  return { draws, enough: before?.ranking?.join() === ranking.join(), halfWidth: null, ranking };
}

/** Values of the last quarter in the first draws. */
function endsOf({ values, quarters }: EnsembleSeries, arm: number, draws: number): Float64Array {
  const last = quarters.length - 1;
  return Float64Array.from({ length: draws }, (_, draw) => values[arm]![draw * quarters.length + last]!);
}

/** Arms by their mean over the draws that all of them have; of equal ones the first of the experiment goes before. */
function rankingOf(ends: readonly Float64Array[]): number[] {
  const common = ends[0]!.map((_, draw) => (ends.every((own) => !Number.isNaN(own[draw]!)) ? 1 : NaN));
  const means = ends.map((own) => meanInterval(own.map((value, draw) => value * common[draw]!)).mean);
  return ends.map((_, arm) => arm).sort((a, b) => means[a]! - means[b]! || a - b);
}
