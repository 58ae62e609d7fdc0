import type { CheckRow } from '../../schema/check.ts';
import type { RunResult } from '../../schema/result.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import { textSchema, z } from '../../schema/zod.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import type { Answer, Bench } from './measure.ts';
import { middleOver } from './read-runs.ts';

/** Changes of the scenario under which a measure is taken, by what each is called. */
export type Settings = Readonly<Record<string, CheckRow['overrides']>>;
export const settingsSchema: z.ZodType<Settings> = z
  .record(textSchema, z.record(textSchema, z.union([z.number(), z.string()])))
  .refine((settings) => Object.keys(settings).length > 0, 'at least one setting');

/** The middle over the runs under each setting of one value, in the order of the settings. */
export async function underEach(
  bench: Bench,
  settings: Settings,
  read: (run: RunResult) => number | LocatedProblem,
): Promise<Answer<readonly Reading[]>> {
  const readings: Reading[] = [];
  for (const [of, setting] of Object.entries(settings)) {
    const found = middleOver(await bench.runs(0, setting), (run) => {
      const value = read(run);
      return typeof value === 'number' ? [{ of, value }] : value;
    });
    if (!('value' in found)) return found;
    readings.push(...found.value);
  }
  return { value: readings };
}
