import type { RunResult } from '../../schema/result.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import { idSchema, strictShape, textSchema, z } from '../../schema/zod.ts';
import { summarise } from '../paired-comparison.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import { defineMeasure } from './measure.ts';
import { memberIn } from './read-runs.ts';

const pairSchema = strictShape({ ally: idSchema, technology: idSchema });
type Pair = z.infer<typeof pairSchema>;

/** Rows of the table of alignment that are of one ally and technology, in the order of quarters. */
function rowsOf(
  run: RunResult,
  { ally, technology }: Pair,
  path: LocatedProblem['path'],
): readonly number[] | LocatedProblem {
  const government = memberIn(run, 'government', ally, [...path, 'ally']);
  if (typeof government !== 'number') return government;
  const place = memberIn(run, 'technology', technology, [...path, 'technology']);
  if (typeof place !== 'number') return place;
  const { columns, rows } = run.tables.alignment!;
  const found = Array.from({ length: rows }, (_, row) => row).filter(
    (row) =>
      columns['government']!.values[row] === government && columns['technology']!.values[row] === place,
  );
  const expected = 'a technology that the ally decides on';
  return found.length > 0
    ? found
    : { path, code: 'value-range', values: { found: `${ally} ${technology}`, expected } };
}

/** Quarters from the start until an ally keeps a control of its own in force, the middle over its technologies and all runs; as many as a run has where it never does. */
export const alignmentLag = defineMeasure(
  strictShape({ allies: z.record(idSchema, z.array(idSchema).min(1)) }),
  () => 'quarters',
  async ({ allies }, bench) => {
    const runs = await bench.runs();
    if (!('value' in runs)) return runs;
    const value: Reading[] = [];
    for (const [ally, technologies] of Object.entries(allies)) {
      const lags: number[] = [];
      for (const run of runs.value)
        for (const [at, technology] of technologies.entries()) {
          const rows = rowsOf(run, { ally, technology }, ['allies', ally, at]);
          if ('code' in rows) return { problem: rows };
          const { columns } = run.tables.alignment!;
          const kept = rows.find((row) => columns['kept']!.values[row]! > 0);
          lags.push(kept === undefined ? run.tables.world!.rows : columns['quarter']!.values[kept]!);
        }
      value.push({ of: ally, value: summarise(lags).median });
    }
    return { value };
  },
);

/** By how much the odds that an ally takes up a control in the first quarter differ between two settings, the second less the first. */
export const alignmentOdds = defineMeasure(
  strictShape({
    pairs: z.array(pairSchema).min(1),
    from: z.record(textSchema, z.union([z.number(), z.string()])),
    to: z.record(textSchema, z.union([z.number(), z.string()])),
  }),
  () => '1',
  async ({ pairs, from, to }, bench) => {
    const odds: number[][] = [];
    for (const setting of [from, to]) {
      const runs = await bench.runs(0, setting);
      if (!('value' in runs)) return runs;
      const run = runs.value[0]!;
      const found: number[] = [];
      for (const [at, pair] of pairs.entries()) {
        const rows = rowsOf(run, pair, ['pairs', at]);
        if ('code' in rows) return { problem: rows };
        found.push(run.tables.alignment!.columns['entry_odds']!.values[rows[0]!]!);
      }
      odds.push(found);
    }
    return {
      value: pairs.map(({ ally, technology }, at) => ({
        of: `${ally} ${technology}`,
        value: odds[1]![at]! - odds[0]![at]!,
      })),
    };
  },
);
