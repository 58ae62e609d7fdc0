import type { RunResult } from '../../schema/result.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import { idSchema, strictShape, z } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { memberIn, middleOver, quartersIn, regionIn, spanSchema } from './read-runs.ts';

/** Whose sales are meant: makers of these technologies from these homes, together. */
const makers = { technologies: z.array(idSchema).min(1), homes: z.array(idSchema).min(1) };
interface Makers {
  technologies: readonly string[];
  homes: readonly string[];
}

/** What arrives by law from some makers in each quarter of a span, per cent of an amount a year. */
export const firmUptake = defineMeasure(
  strictShape({ ...makers, during: spanSchema, amount: z.number().positive() }),
  () => '%',
  async ({ during, amount, ...who }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const span = quartersIn(run, during, ['during']);
      if ('code' in span) return span;
      const sales = lawfulSales(run, who);
      if ('code' in sales) return sales;
      return quartersOf(span).map((quarter) => ({
        of: `quarter ${quarter}`,
        value: (100 * sales[quarter]!) / amount,
      }));
    }),
);

/** Change of what arrives by law from some makers, mean of the quarters of one span against those of another, per cent. */
export const firmSalesChange = defineMeasure(
  strictShape({ ...makers, during: spanSchema, against: spanSchema }),
  () => '%',
  async ({ during, against, ...who }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const after = quartersIn(run, during, ['during']);
      if ('code' in after) return after;
      const before = quartersIn(run, against, ['against']);
      if ('code' in before) return before;
      const sales = lawfulSales(run, who);
      if ('code' in sales) return sales;
      return [{ of: '', value: 100 * (meanOf(sales, after) / meanOf(sales, before) - 1) }];
    }),
);

const sides = ['rise', 'fall'] as const;

/**
 * What arrives by law from some makers before a rule is in force: `rise` is the highest quarter of a span over the mean of another, `fall`
 * the lowest of so many quarters after that highest one over it.
 */
export const firmRush = defineMeasure(
  strictShape({
    ...makers,
    during: spanSchema,
    against: spanSchema,
    side: z.enum(sides),
    within: z.int().min(1).default(8),
  }),
  () => 'times',
  async ({ during, against, side, within, ...who }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const rush = quartersIn(run, during, ['during']);
      if ('code' in rush) return rush;
      const before = quartersIn(run, against, ['against']);
      if ('code' in before) return before;
      const sales = lawfulSales(run, who);
      if ('code' in sales) return sales;
      const top = quartersOf(rush).reduce((best, at) => (sales[at]! > sales[best]! ? at : best));
      const later = sales.slice(top + 1, top + 1 + within);
      const value = side === 'rise' ? sales[top]! / meanOf(sales, before) : Math.min(...later) / sales[top]!;
      return [{ of: side, value }];
    }),
);

/** What intermediaries bring of what is denied to the buyers of some makers, so many quarters after a quarter, per cent. */
export const divertedShare = defineMeasure(
  strictShape({ ...makers, at: spanSchema }),
  () => '%',
  async ({ at, ...who }, bench) =>
    middleOver(await bench.runs(), (run) => {
      const span = quartersIn(run, at, ['at']);
      if ('code' in span) return span;
      const diverted = byQuarter(run, who, 'diverted');
      if ('code' in diverted) return diverted;
      const denied = byQuarter(run, who, 'denied');
      if ('code' in denied) return denied;
      return [{ of: '', value: (100 * meanOf(diverted, span)) / meanOf(denied, span) }];
    }),
);

const lawfulSales = (run: RunResult, who: Makers) => byQuarter(run, who, 'licensed');

/** A column of the firms' table, summed over these makers. @returns [quarter] */
function byQuarter(
  run: RunResult,
  { technologies, homes }: Makers,
  column: string,
): number[] | LocatedProblem {
  const wantedTechnologies = new Set<number>();
  for (const [at, id] of technologies.entries()) {
    const found = memberIn(run, 'technology', id, ['technologies', at]);
    if (typeof found !== 'number') return found;
    wantedTechnologies.add(found);
  }
  const wantedHomes = new Set<number>();
  for (const [at, id] of homes.entries()) {
    const found = regionIn(run, id, ['homes', at]);
    if (typeof found !== 'number') return found;
    wantedHomes.add(found);
  }
  const { columns, rows } = run.tables.firm!;
  const sums = Array.from({ length: run.tables.world!.rows }, () => 0);
  for (let row = 0; row < rows; row++)
    if (
      wantedTechnologies.has(columns['technology']!.values[row]!) &&
      wantedHomes.has(columns['headquarters']!.values[row]!)
    )
      sums[columns['quarter']!.values[row]!]! += columns[column]!.values[row]!;
  return sums;
}

function quartersOf([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function meanOf(values: readonly number[], span: readonly [number, number]): number {
  const quarters = quartersOf(span);
  return quarters.reduce((sum, at) => sum + values[at]!, 0) / quarters.length;
}
