import { dealsInForce, dealsSigned } from '../experiments/headline.ts';
import { presetOf } from '../schema/preset-of.ts';
import type { RunResult } from '../schema/result.ts';
import { balanceNumbers, worldNumbers, type HeadlineNumber } from './headline-numbers.ts';
import { noteOfFading } from './note-of-fading.ts';
import { regimeLines } from './regime-lines.ts';

/** A run in a few lines: what to quote it by, and its headlines beside the Baseline's. */
export function summarise(result: RunResult): string {
  const { scenario, seed } = result.request;
  const preset = presetOf(result.request);
  const lines = [
    `${scenario.title} (${scenario.id}), seed ${seed}, model ${result.model.id} ${result.model.version}${preset === null ? '' : `, preset ${preset}`}`,
    `resultHash ${result.resultHash}`,
    ...worldNumbers(result).map(row),
    ...parities(result),
    ...balanceNumbers(result).map(row),
    ...regimeLines(result),
    `deals signed: ${dealsSigned(result)}, in force at the end: ${dealsInForce(result)}`,
  ];
  const note = noteOfFading([result.structure['confidence']]);
  return `${lines.join('\n')}\n${note}Model output, not a forecast.\n`;
}

/** When technologies reach parity with the frontier that start behind it, and how many do not within the horizon. */
function parities({ tables, sets }: RunResult): string[] {
  const table = tables.parity!;
  const read = (column: string, at: number): number => table.columns[column]!.values[at]!;
  const rows = Array.from({ length: table.rows }, (_, at) => at).filter((at) => read('months', at) > 0);
  if (rows.length === 0) return [];
  const label = `parity, within ${read('level', rows[0]!)} months of the frontier`;
  const dated = rows.filter((at) => read('reached', at) === 1);
  const late = rows.length - dated.length;
  return [
    ...dated.map((at) => {
      const [technology, target] = ['technology', 'target'].map((set) => sets[set]![read(set, at)]!.short);
      const twin =
        read('censored', at) === -1
          ? 'not within the horizon'
          : `after ${read('twin_months', at).toFixed(1)}`;
      return `${label}: ${technology} in ${target} after ${read('months', at).toFixed(1)} months (without controls ${twin})`;
    }),
    ...(late === 0 ? [] : [`${label}: ${late} of ${rows.length} not within the horizon`]),
  ];
}

/** A number beside the Baseline's. */
function row({ label, value, baseline }: HeadlineNumber): string {
  return `${label}: ${value.toFixed(1)}${baseline === null ? '' : ` (Baseline ${baseline.toFixed(1)})`}`;
}
