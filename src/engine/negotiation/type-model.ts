import type { Id } from '../../schema/ids.ts';
import type { OpponentModel } from './strategy.ts';
import { expectedDemand, updateTypePosterior } from './type-posterior.ts';

/** What a party has learned of another's type, at whatever table; it goes on learning at the next. */
export interface TypeBelief {
  odds: readonly number[]; // [type], sums to 1
  counted: Map<Id, number>; // offers of the other that the odds know of, by table
}

/**
 * Reads a party's wishes by the odds of its types: each offer moves them as far as the types would have asked for less or more than it does,
 * and an outcome is liked by their mean. Offers counted before, under the utilities of that time, are not counted again.
 * @param demands [type][outcome] utility over that of the type's best outcome on the table
 * @param rounds over which a party is expected to come down
 */
export function createTypeModel(
  belief: TypeBelief,
  table: Id,
  demands: readonly Float64Array[],
  rounds: number,
): OpponentModel {
  const seen = { offers: 0 };
  return {
    observe(outcome) {
      const at = seen.offers++;
      if (at < (belief.counted.get(table) ?? 0)) return;
      belief.counted.set(table, at + 1);
      const asked = demands.map((demand) => demand[outcome]!);
      belief.odds = updateTypePosterior(belief.odds, asked, expectedDemand(Math.min(at, rounds - 1), rounds));
    },
    estimate: (outcome) =>
      demands.reduce((sum, demand, type) => sum + belief.odds[type]! * demand[outcome]!, 0),
  };
}
