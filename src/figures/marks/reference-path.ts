import type { EnsembleSeries } from '../../schema/ensemble.ts';
import type { RunResult } from '../../schema/result.ts';
import { calendarTime } from './calendar.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';

/** A column of the run's own Baseline by calendar time, of one subject; NaN where Baseline has no such row. */
export function referencePath(
  { reference, sets, request: { scenario } }: RunResult,
  { table: id, column }: NonNullable<EnsembleSeries['read']>,
  subject: EnsembleSeries['subject'] = {},
): (time: number) => number {
  const table = reference?.[id];
  if (table?.columns[column]?.kind !== 'number') return () => NaN;
  const quarters = indicesOf(table, 'quarter');
  const values = numbersOf(table, column);
  const keys = Object.entries(subject);
  const rows = [...quarters.keys()].filter((row) =>
    keys.every(([key, member]) => memberAt(table, sets, key, row)?.id === member),
  );
  const at = new Map(rows.map((row) => [calendarTime(scenario.start, quarters[row]!), values[row]!]));
  return (time) => at.get(time) ?? NaN;
}
