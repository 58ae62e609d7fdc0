import type { Id } from '../schema/ids.ts';
import type { Work } from '../schema/work.ts';
import type { AppState } from './app-state.ts';

/**
 * Levers of kept work that the open scenario has and whose values are within their ranges, in shown units.
 * @returns the values that fit, and what has to be left out
 */
export function fittingLevers(
  levers: AppState['levers'],
  wanted: Work['changed'],
): [fitting: AppState['changed'], others: readonly [Id, number][]] {
  const fits = ([id, shown]: [Id, number]): boolean =>
    levers.some(
      ({ lever, own }) => lever.id === id && own !== null && shown >= lever.min && shown <= lever.max,
    );
  const entries = Object.entries(wanted);
  return [Object.fromEntries(entries.filter(fits)), entries.filter((entry) => !fits(entry))];
}
