import type { FigureSpec } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import type { Table, TableId } from '../schema/table.ts';

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
