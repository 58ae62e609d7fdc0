import { strictShape } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { meanOver, quartersIn, spanSchema } from './read-runs.ts';
import { settingsSchema, underEach } from './settings.ts';

/** Points of makers' confidence that the rules on their goods will last, mean over a span of quarters, under each setting. */
export const firmConfidence = defineMeasure(
  strictShape({ during: spanSchema, under: settingsSchema }),
  () => 'points',
  ({ during, under }, bench) =>
    underEach(bench, under, (run) => {
      const span = quartersIn(run, during, ['during']);
      return 'code' in span ? span : 100 * meanOver(run.tables.world!, 'firm_confidence', {}, span);
    }),
);
