import { dealsInForce, leaderBalances } from '../experiments/headline.ts';
import { presetOf } from '../schema/preset-of.ts';
import type { RunResult } from '../schema/result.ts';
import type { Table } from '../schema/table.ts';

/** A run in a few lines: what to quote it by, and its headlines beside the Baseline's. */
export function summarise(result: RunResult): string {
  const { scenario, seed } = result.request;
  const preset = presetOf(result.request);
  const lines = [
    `${scenario.title} (${scenario.id}), seed ${seed}, model ${result.model.id} ${result.model.version}${preset === null ? '' : `, preset ${preset}`}`,
    `resultHash ${result.resultHash}`,
    row('strategic delay, index, months', 'delay_index', 1, result),
    row("allies' confidence, 0-100", 'confidence', 100, result),
    ...balances(result),
    `deals in force: ${dealsInForce(result)}`,
    'Model output, not a forecast.',
  ];
  return `${lines.join('\n')}\n`;
}

/** The leader's goods balances, by origin and by headquarters. */
function balances(result: RunResult): string[] {
  const regions = result.sets['region']!;
  const baseline = result.reference === null ? [] : leaderBalances(result, result.reference);
  const billion = (value: number): string => (value / 1000).toFixed(1);
  return leaderBalances(result).flatMap(({ leader, target, byOrigin, byOwner }, at) => {
    const pair = `goods balance of ${regions[leader]!.short} with ${regions[target]!.short}, bn USD a year`;
    const beside = (read: 'byOrigin' | 'byOwner'): string =>
      baseline[at] === undefined ? '' : ` (Baseline ${billion(baseline[at][read])})`;
    return [
      `${pair}, by origin (customs): ${billion(byOrigin)}${beside('byOrigin')}`,
      `${pair}, by headquarters (owners): ${billion(byOwner)}${beside('byOwner')}`,
    ];
  });
}

function row(label: string, column: string, scale: number, result: RunResult): string {
  const last = (table: Table | undefined) =>
    table === undefined ? null : table.columns[column]!.values[table.rows - 1]! * scale;
  const baseline = last(result.reference?.world);
  const beside = baseline === null ? '' : ` (Baseline ${baseline.toFixed(1)})`;
  return `${label}: ${last(result.tables.world)!.toFixed(1)}${beside}`;
}
