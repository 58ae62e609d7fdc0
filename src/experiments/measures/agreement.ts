import type { RunResult } from '../../schema/result.ts';
import { idSchema, shareSchema, strictShape, z } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { tableIn } from './read-runs.ts';

const counted = ['signed', 'in-force'] as const;

/** Share of runs in which a table signed a deal at all, or in which one came into force, each with the preferences of the scenario or drawn around them; per cent. */
export const agreement = defineMeasure(
  strictShape({ table: idSchema, count: z.enum(counted), spread: shareSchema.default(0) }),
  () => '%',
  async ({ table, count, spread }, bench) => {
    const runs = await bench.runs(spread);
    if (!('value' in runs)) return runs;
    const problem = tableIn(runs.value[0]!, table, ['table']);
    if (problem !== null) return { problem };
    const agreed = runs.value.filter((run) => hasDeal(run, table, count)).length;
    return { value: [{ of: table, value: (100 * agreed) / runs.value.length }] };
  },
);

function hasDeal({ tables, sets }: RunResult, table: string, count: (typeof counted)[number]): boolean {
  const { table: at, status } = tables.deal!.columns;
  const place = sets['table']!.findIndex(({ id }) => id === table);
  const inForce = sets['status']!.findIndex(({ id }) => id === 'in-force');
  return Array.from(at!.values).some(
    (deal, row) => deal === place && (count === 'signed' || status!.values[row] === inForce),
  );
}
