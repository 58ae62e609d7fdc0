import type { Id } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import { agreedAt } from './read-talks.ts';

/** By how much the tables miss the exact utility of an agreed package; bn USD a year. */
export interface TableMiss {
  seed: number;
  deal: number;
  party: Id;
  additive: number; // by the tables, with which the parties bargained
  exact: number;
}

/** The largest such difference over every package agreed at a table; null where none was. */
export function largestMiss(results: readonly RunResult[], table: Id): TableMiss | null {
  const misses = results.flatMap((result) =>
    agreedAt(result, table).flatMap(({ deal, parties }) =>
      parties.map(({ party, utility: exact, tableUtility: additive }): TableMiss => {
        return { seed: result.request.seed, deal, party, additive, exact };
      }),
    ),
  );
  const size = ({ additive, exact }: TableMiss): number => Math.abs(additive - exact);
  return misses.length === 0
    ? null
    : misses.reduce((most, other) => (size(other) > size(most) ? other : most));
}
