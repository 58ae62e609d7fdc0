import { parseQuarter, quartersSince } from '../model/calendar.ts';
import type { RunResult } from '../schema/result.ts';

/** Regimes at the end of a run, a line each: who is in, what they list, what stays on the table, and whether those founded in the run are stable. */
export function regimeLines({ request, sets, tables }: RunResult): string[] {
  const table = tables.regime!;
  const plays = request.scenario.regimes ?? [];
  if (table.rows < plays.length) return [];
  const start = parseQuarter(request.scenario.start);
  return plays.map(({ founded }, at) => {
    const last = table.rows - plays.length + at;
    const read = (column: string): number => table.columns[column]!.values[last]!;
    const { name } = sets['regime']![read('regime')]!;
    const ahead = founded !== undefined && quartersSince(start, founded) > read('quarter');
    if (ahead && read('members') === 0) return `regime ${name}: not yet founded`;
    const counts = `${read('members')} members, ${read('listed')} listed, ${read('stalled')} on the table`;
    if (read('members') === 0) return `regime ${name}: ${counts}; nobody is left in it`;
    return `regime ${name}: ${counts}${founded === undefined ? '' : stability(read)}`;
  });
}

function stability(read: (column: string) => number): string {
  const leave = read('would_leave');
  const join = read('would_join');
  if (leave === 0 && join === 0) return '; stable, nobody would rather leave or join';
  return `; not stable, ${leave} would rather leave and ${join} join`;
}
