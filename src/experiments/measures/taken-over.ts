import type { RunResult } from '../../schema/result.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import { idSchema, strictShape, textSchema, z } from '../../schema/zod.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import { defineMeasure } from './measure.ts';
import { memberIn, middleOver, quartersIn, regionIn, spanSchema } from './read-runs.ts';

/**
 * Of the sales of technologies that makers take over from others who are denied, the part of each group of regions, per cent of what all
 * take over in a span of quarters. Regions are those of the route, which are the makers' homes where each ships its own goods.
 */
export const takenOver = defineMeasure(
  strictShape({
    technologies: z.array(idSchema).min(1),
    groups: z.record(textSchema, z.array(idSchema).min(1)),
    during: spanSchema,
  }),
  () => '%',
  async ({ technologies, groups, during }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const span = quartersIn(run, during, ['during']);
      if ('code' in span) return span;
      const wanted: number[] = [];
      for (const [place, id] of technologies.entries()) {
        const at = memberIn(run, 'technology', id, ['technologies', place]);
        if (typeof at !== 'number') return at;
        wanted.push(at);
      }
      return partsOf(run, gainsBy(run, wanted, span), groups);
    }),
);

function partsOf(
  run: RunResult,
  gains: readonly number[],
  groups: Readonly<Record<string, readonly string[]>>,
): Reading[] | LocatedProblem {
  const all = gains.reduce((sum, gain) => sum + gain, 0);
  const readings: Reading[] = [];
  for (const [of, regions] of Object.entries(groups)) {
    let gained = 0;
    for (const [place, id] of regions.entries()) {
      const region = regionIn(run, id, ['groups', of, place]);
      if (typeof region !== 'number') return region;
      gained += gains[region]!;
    }
    readings.push({ of, value: (100 * gained) / all });
  }
  return readings;
}

/** @returns [region] summed over the quarters of a span */
function gainsBy(
  run: RunResult,
  technologies: readonly number[],
  [first, last]: readonly [number, number],
): number[] {
  const gains = run.sets['region']!.map(() => 0);
  const { columns, rows } = run.tables.licensed!;
  for (let row = 0; row < rows; row++) {
    const quarter = columns['quarter']!.values[row]!;
    if (quarter < first || quarter > last) continue;
    if (!technologies.includes(columns['technology']!.values[row]!)) continue;
    gains[columns['exporter']!.values[row]!]! += columns['back_fill']!.values[row]!;
  }
  return gains;
}
