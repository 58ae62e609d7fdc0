import type { RunResult } from '../../schema/result.ts';
import { idSchema, strictShape } from '../../schema/zod.ts';
import { defineMeasure } from './measure.ts';
import { memberIn } from './read-runs.ts';
import { settingsSchema, underEach } from './settings.ts';

/** Points of allies' mean confidence that an act of the leader takes, under each setting. */
export const confidenceLost = defineMeasure(
  strictShape({ act: idSchema, under: settingsSchema }),
  () => 'points',
  ({ act, under }, bench) =>
    underEach(bench, under, (run) => {
      const at = memberIn(run, 'act', act, ['act']);
      return typeof at === 'number' ? pointsLost(run, at) : at;
    }),
);

function pointsLost({ tables, sets }: RunResult, act: number): number {
  const { columns, rows } = tables.ledger!;
  const confidence = sets['metric']!.findIndex(({ id }) => id === 'confidence');
  let lost = 0;
  for (let row = 0; row < rows; row++)
    if (columns['act']!.values[row] === act && columns['metric']!.values[row] === confidence)
      lost -= columns['delta']!.values[row]!;
  return (100 * lost) / sets['ally']!.length;
}
