import { log } from '../../numerics/log.ts';
import type { RunResult } from '../../schema/result.ts';
import { refusal } from '../../schema/validate.ts';
import { idSchema, strictShape, z } from '../../schema/zod.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import { defineMeasure } from './measure.ts';
import { memberIn, meanOver, middleOver, quartersIn } from './read-runs.ts';

const yearSchema = z.int().min(1900).max(2200);
/** A year and the target's part of world demand in it. */
const datedSchema = strictShape({ year: yearSchema, demand: z.number().gt(0).lt(1) });

/**
 * Growth of the share of world sales that a target's own makers have, log-odds a year between two years: their share of own demand times
 * the target's part of world demand, which is dated. Exports are left out.
 */
export const worldShareGrowth = defineMeasure(
  strictShape({
    target: idSchema,
    technologies: z.array(idSchema).min(1),
    from: datedSchema,
    to: datedSchema,
  }).superRefine(({ from, to }, context) => {
    if (from.year >= to.year)
      context.addIssue(refusal('act-quarter', { found: from.year, limit: to.year }, ['to', 'year']));
  }),
  () => 'log-odds/year',
  async ({ target, technologies, from, to }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const at = memberIn(run, 'target', target, ['target']);
      if (typeof at !== 'number') return at;
      const spans = { from: yearIn(run, from.year, 'from'), to: yearIn(run, to.year, 'to') };
      if ('code' in spans.from) return spans.from;
      if ('code' in spans.to) return spans.to;
      const readings: Reading[] = [];
      for (const [place, id] of technologies.entries()) {
        const technology = memberIn(run, 'technology', id, ['technologies', place]);
        if (typeof technology !== 'number') return technology;
        const oddsIn = (span: readonly [number, number], demand: number) =>
          logOdds(demand * meanOver(run.tables.technology!, 'own_share', { technology, target: at }, span));
        const change = oddsIn(spans.to, to.demand) - oddsIn(spans.from, from.demand);
        readings.push({ of: id, value: change / (to.year - from.year) });
      }
      return readings;
    }),
);

function yearIn(run: RunResult, year: number, key: string) {
  return quartersIn(run, [`${year}Q1`, `${year}Q4`], [key, 'year']);
}

function logOdds(share: number): number {
  return log(share / (1 - share));
}
