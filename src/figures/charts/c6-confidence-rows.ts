import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Table } from '../../schema/table.ts';
import { codeColumn } from '../marks/band-columns.ts';
import { calendarTime } from '../marks/calendar.ts';
import { claimSet } from '../words/claim-set.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { heldSince, pairedTables } from '../runs.ts';

/** Bars that acts have at most. */
const headlines = 5;
/** The last printed digit: two values closer than this, in points, may print alike, and the change counts as none. */
const visible = 0.1;
/** What a row is of, the members of the set `role`. */
export const confidenceRoles = ['start', 'step', 'end', 'baseline'] as const;

/** A step of the waterfall: ledger entries of one kind about one act. */
interface Step {
  kind: number;
  act: number;
  quarter: number;
  delta: number;
}

/** First and last quarter's confidence of each ally, by government index. */
function endpoints(ally: Table): Map<number, { first: number; last: number }> {
  const government = indicesOf(ally, 'government');
  const confidence = numbersOf(ally, 'confidence');
  const found = new Map<number, { first: number; last: number }>();
  for (let row = 0; row < ally.rows; row++) {
    const value = confidence[row]!;
    const first = found.get(government[row]!)?.first ?? value;
    found.set(government[row]!, { first, last: value });
  }
  return found;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

interface Account {
  start: number; // before the first entry
  first: number; // in the first quarter
  end: number;
  steps: Step[];
}

/** Mean confidence before the first entry, after the last, and the steps between, in order of time. Throws when they do not sum. */
function account(result: RunResult): Account {
  const { run: ally } = pairedTables(result, 'ally');
  const { run: ledger } = pairedTables(result, 'ledger');
  const ends = endpoints(ally);
  const kind = indicesOf(ledger, 'kind');
  const act = indicesOf(ledger, 'act');
  const subject = indicesOf(ledger, 'subject');
  const quarter = indicesOf(ledger, 'quarter');
  const delta = numbersOf(ledger, 'delta');
  const before = numbersOf(ledger, 'before');
  const starts = new Map<number, number>();
  const steps = new Map<string, Step>();
  for (let row = 0; row < ledger.rows; row++) {
    const judged = subject[row]!;
    if (memberAt(ledger, result.sets, 'metric', row)?.id !== 'confidence' || !ends.has(judged)) continue;
    if (!starts.has(judged)) starts.set(judged, before[row]!);
    const key = `${kind[row]}|${act[row]}`;
    const step = steps.get(key) ?? { kind: kind[row]!, act: act[row]!, quarter: quarter[row]!, delta: 0 };
    step.delta += delta[row]! / ends.size;
    steps.set(key, step);
  }
  const start = mean([...ends].map(([government, { first }]) => starts.get(government) ?? first));
  const end = mean([...ends.values()].map(({ last }) => last));
  const first = mean([...ends.values()].map((own) => own.first));
  const sum = [...steps.values()].reduce((total, step) => total + step.delta, start);
  if (!(Math.abs(sum - end) < 1e-9)) throw new Error(`the ledger sums to ${sum}, the confidence is ${end}`);
  return { start, first, end, steps: [...steps.values()] };
}

/** What each act changed in all, by its code. */
function totalsOf(steps: readonly Step[]): Map<number, number> {
  const totals = new Map<number, number>();
  for (const { act, delta } of steps) totals.set(act, (totals.get(act) ?? 0) + delta);
  return totals;
}

/** Acts with bars of their own: those that changed most in all, as long as their steps have room, the first in any case. */
function largeActs(steps: readonly Step[]): ReadonlySet<number> {
  const totals = totalsOf(steps);
  const ranked = [...totals.keys()].sort((a, b) => Math.abs(totals.get(b)!) - Math.abs(totals.get(a)!));
  let left = headlines;
  const large = new Set<number>();
  for (const act of ranked) {
    left -= steps.filter((step) => step.act === act).length;
    if (left < 0 && large.size > 0) break;
    large.add(act);
  }
  return large;
}

/** Steps of the acts that changed most in order of time, those of the others pooled (kind and act -1), then what no act caused. */
function drawnSteps(steps: readonly Step[]): Step[] {
  const acts = steps.filter((step) => step.act >= 0);
  const large = largeActs(acts);
  const small = acts.filter(({ act }) => !large.has(act));
  const pooled = small.map((step) => ({ ...step, kind: -1, act: -1 }));
  const other = pooled[0] && {
    ...pooled[0],
    delta: pooled.reduce((sum, step) => sum + step.delta, 0),
    quarter: Math.min(...pooled.map((step) => step.quarter)),
  };
  return [
    ...acts.filter(({ act }) => large.has(act)),
    ...(other === undefined ? [] : [other]),
    ...steps.filter((step) => step.act < 0),
  ];
}

interface Bar extends Step {
  from: number;
  to: number;
}

/**
 * The waterfall of the allies' mean confidence: a row for the start, one a step, one for the end and, last, one for the end of Baseline.
 * The code `role` says which it is; `act_delta` is what the act of a step changes in all its steps. Levels and changes are points of 100. `from` and `to` chain; of the start, the end and Baseline only `to` is drawn and `delta` is the change since the start. Every row holds how far
 * the end lies from Baseline's (`against`, in size `gap`).
 */
export function confidenceRows(result: RunResult): FigureRows {
  const { start, first: early, end, steps } = account(result);
  const { run, baseline } = pairedTables(result, 'ally');
  const quarters = indicesOf(run, 'quarter');
  const [first, last] = [quarters[0]!, quarters[run.rows - 1]!];
  const baselineEnd = mean([...endpoints(baseline).values()].map((ends) => ends.last));
  const none = { kind: -1, act: -1 };
  const bars: Bar[] = [{ ...none, quarter: first, delta: 0, from: start, to: start }];
  for (const step of drawnSteps(steps)) {
    const from = bars.at(-1)!.to;
    bars.push({ ...step, from, to: from + step.delta });
  }
  bars.push({ ...none, quarter: last, delta: end - start, from: start, to: end });
  bars.push({ ...none, quarter: last, delta: baselineEnd - start, from: start, to: baselineEnd });
  const number = (unit: string, pick: (bar: Bar) => number) =>
    ({ kind: 'number', unit, values: Float64Array.from(bars, pick) }) as const;
  const points = (pick: (bar: Bar) => number) => number('point', (bar) => 100 * pick(bar));
  const totals = totalsOf(steps);
  const roles = bars.map((_, at) => (at === 0 ? 0 : Math.max(1, at - bars.length + 4)));
  const code = (set: 'kind' | 'act') =>
    ({ kind: 'code', set, values: Int32Array.from(bars, (bar) => bar[set]) }) as const;
  return {
    rows: bars.length,
    columns: {
      role: codeColumn('role', roles),
      kind: code('kind'),
      act: code('act'),
      time: number('year', (bar) => calendarTime(result.request.scenario.start, bar.quarter)),
      delta: points((bar) => bar.delta),
      act_delta: points(({ act, delta }) => (act < 0 ? delta : totals.get(act)!)),
      from: points((bar) => bar.from),
      to: points((bar) => bar.to),
      size: points((bar) => Math.abs(bar.delta)),
      first: points(() => early),
      against: points(() => end - baselineEnd),
      gap: points(() => Math.abs(end - baselineEnd)),
    },
  };
}

/** What the rows let one say: of the end against Baseline, and of the act that cost most in all its steps; of a run that is as Baseline, of the end alone; the last two rows are the end and Baseline. */
export function confidenceClaims(rows: FigureRows, result: RunResult): Claim[] {
  const [end, baseline] = [rows.rows - 2, rows.rows - 1];
  const [act, delta] = [indicesOf(rows, 'act'), numbersOf(rows, 'act_delta')];
  const costly = [...act.keys()].filter((row) => act[row]! >= 0 && delta[row]! <= -visible);
  const worst = costly.sort((a, b) => delta[a]! - delta[b]!)[0];
  const values = {
    from: { row: 0, column: 'to', round: 'one-decimal' },
    first: { row: 0, column: 'first', round: 'one-decimal' },
    to: { row: end, column: 'to', round: 'one-decimal' },
    gap: { row: end, column: 'gap', round: 'one-decimal' },
    act: { row: worst ?? end, column: 'act', round: 'name' },
    cost: { row: worst ?? end, column: 'act_delta', round: 'one-decimal' },
    baseline: { row: baseline, column: 'to', round: 'one-decimal' },
    start: { row: 0, column: 'time', round: 'year' },
    time: { row: end, column: 'time', round: 'year' },
  } as const;
  const named = worst === undefined ? '' : '-act';
  const same = { row: end, column: 'gap', is: '<', than: visible } as const;
  return claimSet('confidence', values, [
    ...(Number.isNaN(heldSince(result)) ? [] : [[`since${named}`, same] as const]),
    [`below${named}`, { row: end, column: 'against', is: '<=', than: -visible }],
    [`above${named}`, { row: end, column: 'against', is: '>=', than: visible }],
    [`same${named}`, same],
  ]);
}
