import { dealsInForce } from '../experiments/headline.ts';
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
    `deals in force: ${dealsInForce(result)}`,
    'Model output, not a forecast.',
  ];
  return `${lines.join('\n')}\n`;
}

function row(label: string, column: string, scale: number, result: RunResult): string {
  const last = (table: Table | undefined) =>
    table === undefined ? null : table.columns[column]!.values[table.rows - 1]! * scale;
  const baseline = last(result.reference?.world);
  const beside = baseline === null ? '' : ` (Baseline ${baseline.toFixed(1)})`;
  return `${label}: ${last(result.tables.world)!.toFixed(1)}${beside}`;
}
