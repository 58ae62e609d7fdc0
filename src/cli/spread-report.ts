import { bandsOf } from '../numerics/quantiles.ts';
import { presetOf } from '../schema/preset-of.ts';
import type { RunResult } from '../schema/result.ts';
import { headlineNumbers, type HeadlineNumber } from './headline-numbers.ts';
import { noteOfFading } from './note-of-fading.ts';
import { textTable } from './text-table.ts';

const columns = [
  { heading: 'at the end', words: true },
  { heading: 'runs', words: false },
  { heading: 'median', words: false },
  { heading: '25 to 75 %', words: false },
  { heading: '5 to 95 %', words: false },
  { heading: 'Baseline, median', words: false },
];

/** Collects what runs of one scenario on several seeds are quoted by, and says how it is spread. */
export function createSpread(): { add(result: RunResult): void; report(): string } {
  const rows = new Map<string, { values: number[]; baselines: number[] }>();
  let runs = 0;
  let last: RunResult | null = null;
  return {
    add(result) {
      runs++;
      last = result;
      for (const number of headlineNumbers(result)) collect(rows, number);
    },
    report() {
      if (last === null) throw new Error('there is no run to report');
      const cells = [...rows]
        .filter(([, { values }]) => !values.every(Number.isNaN))
        .map(([label, { values, baselines }]) => cellsOf(label, values, baselines));
      return `${titleOf(last, runs)}${textTable(columns, cells)}${notesOf(last, runs)}`;
    },
  };
}

function collect(
  rows: Map<string, { values: number[]; baselines: number[] }>,
  { label, value, baseline }: HeadlineNumber,
): void {
  const row = rows.get(label) ?? { values: [], baselines: [] };
  row.values.push(value);
  if (baseline !== null) row.baselines.push(baseline);
  rows.set(label, row);
}

function cellsOf(label: string, values: readonly number[], baselines: readonly number[]): string[] {
  const { median, low50, high50, low90, high90 } = bandsOf(values);
  const known = values.filter((value) => !Number.isNaN(value)).length;
  const baseline = baselines.length === 0 ? '' : printed(bandsOf(baselines).median);
  const range = (low: number, high: number): string => `${printed(low)} to ${printed(high)}`;
  return [label, String(known), printed(median), range(low50, high50), range(low90, high90), baseline];
}

function printed(value: number): string {
  return value.toFixed(1).replace(/^-(0\.0)$/, '$1');
}

function titleOf({ request, model }: RunResult, runs: number): string {
  const { scenario, seed } = request;
  const preset = presetOf(request);
  const of = `model ${model.id} ${model.version}${preset === null ? '' : `, preset ${preset}`}`;
  return `${scenario.title} (${scenario.id}), ${runs} runs, seeds ${seed - runs + 1} to ${seed}, ${of}\n`;
}

/** What varies between the runs, and of what there is less than a run each. */
function notesOf(result: RunResult, runs: number): string {
  const late = headlineNumbers(result).some(({ label }) => label.startsWith('parity'));
  const parity = late
    ? `Of parity only runs that reach it within the horizon are counted, of ${runs}.\n`
    : '';
  return `${parity}${noteOfFading([result.structure['confidence']])}What varies: chance only. Model output, not a forecast.\n`;
}
