import type { RunResult } from '../../schema/result.ts';
import { idSchema, strictShape, z } from '../../schema/zod.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import { defineMeasure } from './measure.ts';
import { meanOver, middleOver, quartersIn, regionIn, spanSchema, type Span } from './read-runs.ts';

/** How the change of a deficit is stated. */
const statings = ['percent', 'bn'] as const;
type Stating = (typeof statings)[number];
const unitOf = ({ in: stating }: { in: Stating }) => (stating === 'percent' ? '%' : 'bn USD');
const spans = { during: spanSchema, against: spanSchema, in: z.enum(statings) };

/** Change of a region's goods deficit with each of its partners, mean of the quarters of one span against those of another. */
export const deficitChange = defineMeasure(
  strictShape({ region: idSchema, partners: z.array(idSchema).min(1), ...spans }),
  unitOf,
  async ({ region, partners, ...when }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const exporter = regionIn(run, region, ['region']);
      if (typeof exporter !== 'number') return exporter;
      const readings: Reading[] = [];
      for (const [at, partner] of partners.entries()) {
        const importer = regionIn(run, partner, ['partners', at]);
        if (typeof importer !== 'number') return importer;
        const change = changeOf(run, when, (span) =>
          meanOver(run.tables.pair!, 'goods_balance', { exporter, importer }, span),
        );
        if (typeof change !== 'number') return change;
        readings.push({ of: partner, value: change });
      }
      return readings;
    }),
);

/** Change of a region's total deficit, goods and services, mean of the quarters of one span against those of another. */
export const totalDeficitChange = defineMeasure(
  strictShape({ region: idSchema, ...spans }),
  unitOf,
  async ({ region, ...when }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const at = regionIn(run, region, ['region']);
      if (typeof at !== 'number') return at;
      const change = changeOf(run, when, (span) =>
        meanOver(run.tables.region!, 'net_exports', { region: at }, span),
      );
      return typeof change === 'number' ? [{ of: region, value: change }] : change;
    }),
);

/** @param balance million USD a year, mean over a span; a deficit is a negative balance */
function changeOf(
  run: RunResult,
  when: { during: Span; against: Span; in: Stating },
  balance: (span: readonly [number, number]) => number,
): number | LocatedProblem {
  const during = quartersIn(run, when.during, ['during']);
  if ('code' in during) return during;
  const against = quartersIn(run, when.against, ['against']);
  if ('code' in against) return against;
  const [now, before] = [-balance(during), -balance(against)];
  return when.in === 'percent' ? 100 * (now / before - 1) : (now - before) / 1000;
}
