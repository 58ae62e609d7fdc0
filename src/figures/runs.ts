import type { FigureSpec } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import type { Table, TableId } from '../schema/table.ts';
import { calendarTime } from './marks/calendar.ts';
import { indicesOf } from './columns.ts';

/** What every figure of one run says about its runs. */
export function oneRun(result: RunResult): FigureSpec['runs'] {
  const { seed } = result.request;
  return { n: 1, seeds: [seed, seed], varies: 'one run' };
}

/** A table of the run and the same table of its paired Baseline. Throws when the result was made without one of them. */
export function pairedTables(result: RunResult, id: TableId): { run: Table; baseline: Table } {
  const run = result.tables[id];
  const baseline = result.reference?.[id];
  if (run === undefined || baseline === undefined) throw new Error(`no table '${id}' with its Baseline`);
  return { run, baseline };
}

/** Whether a table of the run has every number of Baseline's; where neither has it, it has. */
function equalsBaseline({ tables, reference }: RunResult, id: TableId): boolean {
  return Object.entries(tables[id]?.columns ?? {}).every(([name, { kind, values }]) => {
    const before = reference?.[id]?.columns[name]?.values;
    return kind === 'code' || values.every((value, row) => Object.is(value, before?.[row]));
  });
}

/**
 * Calendar time of the first quarter of a run that has every number of its Baseline: what it says is then held against that quarter. NaN where something
 * differs, or where there is no later quarter.
 */
export function heldSince(result: RunResult): number {
  const tables = ['world', 'technology', 'pair', 'region', 'ally'] as const;
  const quarters = result.tables.world === undefined ? [] : indicesOf(result.tables.world, 'quarter');
  if (quarters.length < 2 || !tables.every((id) => equalsBaseline(result, id))) return NaN;
  return calendarTime(result.request.scenario.start, quarters[0]!);
}
