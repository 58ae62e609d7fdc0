import type { PartyErrors } from '../../schema/table-errors.ts';
import { strictShape, z } from '../../schema/zod.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import { defineMeasure } from './measure.ts';

const statistics = ['mean', 'median', 'p95', 'max'] as const;

/** How far a negotiation's level and pair tables miss exact evaluation over drawn packages, for each party of each table; per cent is of the party's range. */
export const tableError = defineMeasure(
  strictShape({
    packages: z.int().min(1).max(100_000),
    statistic: z.enum(statistics),
    in: z.enum(['percent', 'bn']),
  }),
  ({ in: stating }) => (stating === 'percent' ? '%' : 'bn USD'),
  ({ packages, statistic, in: stating }, bench) => {
    const tables = bench.tables(packages);
    if (!('value' in tables)) return Promise.resolve(tables);
    if (tables.value.length === 0)
      return Promise.resolve({ unsolved: 'the scenario has no negotiation, and so no tables to measure' });
    const valueOf = (errors: PartyErrors): number =>
      stating === 'percent' ? (100 * errors[statistic]) / errors.range : errors[statistic];
    const value = tables.value.flatMap(({ parties }) =>
      parties.map((errors): Reading => ({ of: errors.party, value: valueOf(errors) })),
    );
    return Promise.resolve({ value });
  },
);
