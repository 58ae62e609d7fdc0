import type { MeasureId, SeriesPlan } from '../schema/experiment.ts';
import type { Unit } from '../schema/ids.ts';
import type { RunResult } from '../schema/result.ts';
import { broughtByDeals } from './deals-brought.ts';
import { dealsInForce, dealsSigned } from './headline.ts';

interface Measure {
  name: string;
  unit: Unit;
  take(result: RunResult): number;
}

/** Numbers of a whole run that no column holds. */
export const measures = {
  'deal-in-force': {
    name: 'A deal is in force at the end (1) or not (0)',
    unit: '1',
    take: (result) => (dealsInForce(result) > 0 ? 1 : 0),
  },
  'deals-worth': {
    name: 'What the deals in force bring the leader by its own weights',
    unit: 'bn USD/year',
    take: (result) => broughtByDeals(result, 'worth'),
  },
  'deals-lead': {
    name: 'Months of lead that the deals in force bring the leader, as tables count them',
    unit: 'month',
    take: (result) => broughtByDeals(result, 'months'),
  },
  'deals-signed': { name: 'Deals that were signed and ratified', unit: '1', take: dealsSigned },
} satisfies Record<MeasureId, Measure>;

/**
 * Reads the series of a plan off a complete run, in the plan's order, one value a quarter of the series. NaN where the run has no such row, or was over
 * before; what is read at the end alone is read in the last quarter that there was.
 */
export function readMetrics(result: RunResult, series: readonly SeriesPlan[]): Float64Array[] {
  return series.map((wanted) =>
    'measure' in wanted.read
      ? Float64Array.of(measures[wanted.read.measure].take(result))
      : readColumn(result, wanted, wanted.read),
  );
}

function readColumn(
  { tables, sets }: RunResult,
  { subject, quarters }: SeriesPlan,
  read: { table: keyof RunResult['tables']; column: string },
): Float64Array {
  const table = tables[read.table]!;
  const numbers = table.columns[read.column]!.values;
  const quarter = table.columns['quarter']!.values;
  const keys = Object.entries(subject).map(([key, member]) => {
    const column = table.columns[key]!;
    if (column.kind !== 'code') throw new Error(`column ${key} of ${table.id} names no members`);
    return { values: column.values, code: sets[column.set]!.findIndex(({ id }) => id === member) };
  });
  const end = tables.world!.columns['quarter']!.values.at(-1)!;
  const places = new Map(quarters.map((at, index) => [quarters.length === 1 ? end : at, index]));
  const found = new Float64Array(quarters.length).fill(NaN);
  for (let row = 0; row < table.rows; row++) {
    const place = places.get(quarter[row]!);
    if (place !== undefined && keys.every(({ values, code }) => values[row] === code))
      found[place] = numbers[row]!;
  }
  return found;
}
