import type { RunResult } from '../../schema/result.ts';
import type { Table } from '../../schema/table.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import { nearestId } from '../../schema/nearest-id.ts';
import { quarterSchema, z } from '../../schema/zod.ts';
import { summarise } from '../paired-comparison.ts';
import type { Reading } from '../../schema/check-outcome.ts';
import type { Answer } from './measure.ts';

/** First and last quarter of a span, such as `[2025Q1, 2025Q4]`. */
export type Span = readonly string[];
export const spanSchema: z.ZodType<Span> = z.array(quarterSchema).length(2);

/** The middle over runs of each value, or the first problem that a run has. @param read values of one run, the same of every run */
export function middleOver(
  runs: Answer<readonly RunResult[]>,
  read: (run: RunResult) => readonly Reading[] | LocatedProblem,
): Answer<readonly Reading[]> {
  if (!('value' in runs)) return runs;
  const readings: (readonly Reading[])[] = [];
  for (const run of runs.value) {
    const found = read(run);
    if ('code' in found) return { problem: found };
    readings.push(found);
  }
  const value = readings[0]!.map(({ of }, at) => ({
    of,
    value: summarise(readings.map((values) => values[at]!.value)).median,
  }));
  return { value };
}

/** The place of a region in a run's tables. @param path where it is named */
export function regionIn(run: RunResult, id: string, path: LocatedProblem['path']): number | LocatedProblem {
  const regions = run.sets['region']!.map((region) => region.id);
  const at = regions.indexOf(id);
  return at >= 0 ? at : { path, code: 'region-unknown', values: { id, nearest: nearestId(id, regions) } };
}

/** The place of a member of a set in a run's tables. @param path where it is named */
export function memberIn(
  run: RunResult,
  set: string,
  id: string,
  path: LocatedProblem['path'],
): number | LocatedProblem {
  const known = run.sets[set]!.map((member) => member.id);
  const at = known.indexOf(id);
  const expected = `one of the set ${set}; did you mean ${nearestId(id, known)}?`;
  return at >= 0 ? at : { path, code: 'value-range', values: { found: id, expected } };
}

/** What is wrong with the name of a table of a run; null where nothing is. @param path where it is named */
export function tableIn(
  { request }: RunResult,
  id: string,
  path: LocatedProblem['path'],
): LocatedProblem | null {
  const known = request.scenario.tables.map((table) => table.id);
  if (known.includes(id)) return null;
  const expected = `a table of the scenario, which has ${known.join(', ')}`;
  return { path, code: 'value-range', values: { found: id, expected } };
}

/** Quarters of a run, both inclusive, that a span names. @param path where it stands */
export function quartersIn(
  run: RunResult,
  span: Span,
  path: LocatedProblem['path'],
): readonly [number, number] | LocatedProblem {
  const begin = startOf(run);
  const start = quarterNumber(begin);
  const [first, last] = span.map((quarter) => quarterNumber(quarter) - start) as [number, number];
  if (0 <= first && first <= last && last < run.tables.world!.rows) return [first, last];
  const expected = `a span inside the run, which has ${run.tables.world!.rows} quarters from ${begin}`;
  return { path, code: 'value-range', values: { found: span.join(' to '), expected } };
}

/** Mean over a span of quarters of a column, in the rows that hold these codes. */
export function meanOver(
  table: Table,
  column: string,
  where: Readonly<Record<string, number>>,
  [first, last]: readonly [number, number],
): number {
  const { values } = table.columns[column]!;
  const quarters = table.columns['quarter']!.values;
  let sum = 0;
  let rows = 0;
  for (let row = 0; row < table.rows; row++) {
    if (quarters[row]! < first || quarters[row]! > last) continue;
    if (!Object.entries(where).every(([key, code]) => table.columns[key]!.values[row] === code)) continue;
    sum += values[row]!;
    rows++;
  }
  return sum / rows;
}

/** First quarter of a run, which may be another than its scenario's. */
function startOf({ request: { overrides, scenario } }: RunResult): string {
  const given = overrides['start'];
  return typeof given === 'string' ? given : scenario.start;
}

/** Quarters since the year 0 of a text such as 2025Q4. */
function quarterNumber(text: string): number {
  return 4 * Number(text.slice(0, 4)) + Number(text.slice(5)) - 1;
}
