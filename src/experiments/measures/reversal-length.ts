import { strictShape } from '../../schema/zod.ts';
import { summarise } from '../paired-comparison.ts';
import { defineMeasure } from './measure.ts';

/** The middle length of the leader's reversals in all runs, in days in which the control was in force. */
export const reversalLength = defineMeasure(
  strictShape({}),
  () => 'days',
  async (_, bench) => {
    const runs = await bench.runs();
    if (!('value' in runs)) return runs;
    const days = runs.value.flatMap(({ tables }) => Array.from(tables.reversal!.columns['days']!.values));
    if (days.length === 0) return { unsolved: 'no recent control of the leader is loosened in these runs' };
    return { value: [{ of: '', value: summarise(days).median }] };
  },
);
