import { dealsInForce, dealsSigned, leaderBalances } from '../experiments/headline.ts';
import type { RunResult } from '../schema/result.ts';
import type { Table } from '../schema/table.ts';

/** One number that a run is quoted by, at its end. */
export interface HeadlineNumber {
  label: string;
  value: number; // as printed; NaN where the run has none
  baseline: number | null; // the same in the Baseline
}

/** Everything that a run is quoted by: delay, confidence, parity, the leader's balances, regimes and deals. */
export function headlineNumbers(result: RunResult): HeadlineNumber[] {
  return [
    ...worldNumbers(result),
    ...parityNumbers(result),
    ...balanceNumbers(result),
    ...regimeNumbers(result),
    { label: 'deals signed', value: dealsSigned(result), baseline: null },
    { label: 'deals in force at the end', value: dealsInForce(result), baseline: null },
  ];
}

/** Delay and confidence at the end. */
export function worldNumbers(result: RunResult): HeadlineNumber[] {
  return [
    ofWorld('strategic delay, index, months', 'delay_index', 1, result),
    ofWorld("allies' confidence, 0-100", 'confidence', 100, result),
  ];
}

function ofWorld(label: string, column: string, scale: number, result: RunResult): HeadlineNumber {
  const last = (table: Table) => table.columns[column]!.values[table.rows - 1]! * scale;
  const { world } = result.reference ?? {};
  return { label, value: last(result.tables.world!), baseline: world === undefined ? null : last(world) };
}

/** The leader's goods balances with the targets of its controls, bn USD a year, by origin and by headquarters. */
export function balanceNumbers(result: RunResult): HeadlineNumber[] {
  const regions = result.sets['region']!;
  const baseline = result.reference === null ? [] : leaderBalances(result, result.reference);
  return leaderBalances(result).flatMap(({ leader, target, byOrigin, byOwner }, at) => {
    const pair = `goods balance of ${regions[leader]!.short} with ${regions[target]!.short}, bn USD a year`;
    const beside = baseline[at];
    return [
      {
        label: `${pair}, by origin (customs)`,
        value: byOrigin / 1000,
        baseline: beside === undefined ? null : beside.byOrigin / 1000,
      },
      {
        label: `${pair}, by headquarters (owners)`,
        value: byOwner / 1000,
        baseline: beside === undefined ? null : beside.byOwner / 1000,
      },
    ];
  });
}

/** Months to parity with the frontier of technologies that start behind it; none where it is not reached within the horizon. */
function parityNumbers({ tables, sets }: RunResult): HeadlineNumber[] {
  const table = tables.parity!;
  const read = (column: string, at: number): number => table.columns[column]!.values[at]!;
  const rows = Array.from({ length: table.rows }, (_, at) => at).filter((at) => read('months', at) > 0);
  return rows.map((at) => {
    const [technology, target] = ['technology', 'target'].map((set) => sets[set]![read(set, at)]!.short);
    const value = read('reached', at) === 1 ? read('months', at) : NaN;
    return { label: `parity, months: ${technology} in ${target}`, value, baseline: null };
  });
}

/** Members, items listed and items on the table of each regime. */
function regimeNumbers({ request, sets, tables }: RunResult): HeadlineNumber[] {
  const table = tables.regime!;
  const regimes = request.scenario.regimes?.length ?? 0;
  if (table.rows < regimes) return [];
  return Array.from({ length: regimes }, (_, at) => table.rows - regimes + at).flatMap((row) => {
    const read = (column: string): number => table.columns[column]!.values[row]!;
    const { name } = sets['regime']![read('regime')]!;
    return ['members', 'listed', 'stalled'].map((column) => ({
      label: `regime ${name}, ${column === 'stalled' ? 'on the table' : column}`,
      value: read(column),
      baseline: null,
    }));
  });
}
