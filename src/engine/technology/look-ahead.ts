import type { Compile } from '../../schema/model.ts';
import type { TechnologyLaw } from '../../schema/policy.ts';
import type { Trajectory } from './delays.ts';
import { createLane, type Lane } from './lane.ts';
import { createShortage, type Shortage } from './shortage.ts';
import type { TechnologyState } from './technology.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** A path from today; its end is measured against another path's by `measureDelays`. */
export interface Projection extends Trajectory {
  loss: Float64Array; // [technology, target] output lost in the dependent part, weighted mean over the path, 0-1
}
/**
 * Follows a path of law from a state.
 * @param path the law of each quarter, at least one
 * @param shares [quarter of the path] weight of each in means over it, sums to 1
 */
export type LookAhead = (
  state: TechnologyState,
  path: readonly TechnologyLaw[],
  shares: Float64Array,
) => Projection;

/**
 * Technologies without a twin, for asking what a package would do over the coming quarters: the difference of two paths from
 * the present state is the months that the package costs or gains. It changes nothing in the run.
 */
export function createLookAhead(compile: Compile, rows: TechnologyRows): LookAhead {
  const lane = createLane(compile, rows);
  const shortage = createShortage(compile);
  return (state, path, shares) => {
    lane.restore(state.lane);
    shortage.restore(state.shortage);
    return followPath(lane, shortage, path, shares);
  };
}

/** Follows a path from where a lane and its shortages stand. */
export function followPath(
  lane: Lane,
  shortage: Shortage,
  path: readonly TechnologyLaw[],
  shares: Float64Array,
): Projection {
  const making = [lane.making()];
  const loss = new Float64Array(shortage.loss.length);
  path.forEach((law, quarter) => {
    lane.step(law);
    shortage.step(lane.columns['access']!, lane.columns['willing']!);
    making.push(lane.making());
    shortage.loss.forEach((value, pair) => (loss[pair]! += shares[quarter]! * value));
  });
  return { making, use: lane.columns['use']!.slice(), loss };
}
