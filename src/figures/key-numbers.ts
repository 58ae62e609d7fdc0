import { bandsOf } from '../numerics/quantiles.ts';
import type { Ensemble } from '../schema/ensemble.ts';
import type { Id } from '../schema/ids.ts';
import type { KeyNumber } from '../schema/key-number.ts';
import type { RunResult } from '../schema/result.ts';
import type { Table } from '../schema/table.ts';
import { indicesOf, numbersOf } from './columns.ts';
import { readEnsemble, valuesAtEnd } from './ensemble-reading.ts';
import { headlinePair } from './headline-pair.ts';
import { fillSlots } from './words/fill-slots.ts';
import { keyNumberTexts } from './words/key-numbers-texts.ts';
import { formatNumber } from './words/format-number.ts';
import { printMeasure, printSigned, printsAlike, unitWords } from './words/measure-words.ts';
import { heldSince, pairedTables } from './runs.ts';
import { leaderOf } from './shown-talks.ts';

/** What is read of each row of a table, summed or averaged by quarter. */
function byQuarter(
  table: Table,
  column: string,
  wanted: (row: number) => boolean,
  scale: number,
): Float64Array {
  const quarters = indicesOf(table, 'quarter');
  const values = numbersOf(table, column);
  const found = new Map<number, { sum: number; count: number }>();
  for (let row = 0; row < table.rows; row++) {
    if (!wanted(row)) continue;
    const { sum, count } = found.get(quarters[row]!) ?? { sum: 0, count: 0 };
    found.set(quarters[row]!, { sum: sum + values[row]!, count: count + 1 });
  }
  return Float64Array.from(found.values(), ({ sum, count }) => (scale * sum) / count);
}

/** Quartiles at the end over the runs of the first arm; null where no runs read this number of this subject. */
function halfOf(ensemble: Ensemble | undefined, metric: Id, scale: number, subject?: Id): KeyNumber['half'] {
  const reading =
    ensemble && readEnsemble(ensemble, { metric, ...(subject === undefined ? {} : { subject }) });
  if (!reading || reading.series.metric !== metric) return null;
  const said = Object.values(reading.series.subject);
  if (subject !== undefined && !said.includes(subject)) return null;
  const { low50, high50 } = bandsOf(valuesAtEnd(reading.series, reading.arms[0]!));
  return Number.isNaN(low50) ? null : [scale * low50, scale * high50];
}

function lead({ run, ensemble }: Sources): KeyNumber {
  const tables = pairedTables(run, 'world');
  return {
    chart: 'C3',
    name: keyNumberTexts.lead,
    run: numbersOf(tables.run, 'delay_index'),
    baseline: numbersOf(tables.baseline, 'delay_index'),
    unit: 'month',
    half: halfOf(ensemble, 'delay', 1),
  };
}

/** The balance that the page speaks of. Null where nothing is traded. */
function balance({ run, ensemble }: Sources): KeyNumber | null {
  const pair = headlinePair(run);
  if (pair === null) return null;
  const { run: pairs, baseline } = pairedTables(run, 'pair');
  const exporter = indicesOf(pairs, 'exporter');
  const importer = indicesOf(pairs, 'importer');
  const isPair = (row: number): boolean => exporter[row] === pair.exporter && importer[row] === pair.importer;
  const regions = run.sets['region']!;
  const [own, partner] = [regions[pair.exporter]!, regions[pair.importer]!];
  const isLeader = pair.exporter === run.homes[leaderOf(run)];
  return {
    chart: 'C10',
    name: fillSlots(isLeader ? keyNumberTexts.balance : keyNumberTexts.pair, {
      own: own.short,
      partner: partner.short,
    }),
    run: byQuarter(pairs, 'goods_balance', isPair, 1),
    baseline: byQuarter(baseline, 'goods_balance', isPair, 1),
    unit: 'million USD/year',
    half: isLeader ? halfOf(ensemble, 'goods-balance', 1, partner.id) : null,
  };
}

function confidence({ run, ensemble }: Sources): KeyNumber | null {
  const { run: allies, baseline } = pairedTables(run, 'ally');
  if (allies.rows === 0) return null;
  const all = (): boolean => true;
  return {
    chart: 'C6',
    name: keyNumberTexts.confidence,
    run: byQuarter(allies, 'confidence', all, 100),
    baseline: byQuarter(baseline, 'confidence', all, 100),
    unit: 'point',
    half: halfOf(ensemble, 'confidence', 100),
  };
}

/** A run with its Baseline and, where there are, many runs of the same scenario. */
interface Sources {
  run: RunResult;
  ensemble?: Ensemble;
}

/** The three numbers that stand over a page: months of lead, the goods balance that the answer speaks of (million USD a year), allies' mean confidence (points of 100). A run that is as Baseline is held against its first quarter. Throws when the run was made without its Baseline. */
export function keyNumbers(sources: Sources): KeyNumber[] {
  const found = [lead(sources), balance(sources), confidence(sources)].filter((key) => key !== null);
  const since = heldSince(sources.run);
  if (Number.isNaN(since)) return found;
  return found.map((key) => ({
    ...key,
    baseline: key.run.map(() => key.run[0]!),
    since: formatNumber(since, 'year'),
  }));
}

/** The change from Baseline or since the first quarter, in the words that the answer has for none: months are told apart where they print otherwise. */
function sayChange({ run, baseline, unit, since = '' }: KeyNumber): string {
  const [end, before] = [run.at(-1)!, baseline.at(-1)!];
  const change = printSigned(end - before, unit);
  const isNone = !/[1-9]/.test(change);
  const { same, sameSince, since: moved, beside, change: differs } = keyNumberTexts;
  if (since !== '') return fillSlots(isNone ? sameSince : moved, { change, since });
  if (unit !== 'month') return isNone ? same : fillSlots(differs, { change });
  if (printsAlike(end, before, unit)) return same;
  return fillSlots(isNone ? beside : differs, { change, baseline: printMeasure(before, unit) });
}

/** A key number in print: its end, the change from Baseline, the range of half of the runs, and its unit. */
export function sayKeyNumber(key: KeyNumber): Record<'value' | 'unit' | 'change' | 'half', string> {
  const { run, unit, half } = key;
  const end = run.at(-1)!;
  const range = half === null ? '' : half.map((value) => printMeasure(value, unit));
  return {
    value: printMeasure(end, unit),
    unit: keyNumberTexts.units[unit] ?? unitWords(unit),
    change: sayChange(key),
    half:
      range === ''
        ? ''
        : fillSlots(range[0] === range[1] ? keyNumberTexts.halfSame : keyNumberTexts.half, {
            low: range[0]!,
            high: range[1]!,
          }),
  };
}

/** The same headline number of the scenario as it is stated, in print; null where it is not among them or prints the same. */
export function sayStated(
  key: KeyNumber,
  stated: readonly KeyNumber[],
): { was: string; words: string } | null {
  const before = stated.find(({ name }) => name === key.name);
  if (before === undefined) return null;
  const { value, unit } = sayKeyNumber(before);
  if (value === sayKeyNumber(key).value) return null;
  return {
    was: fillSlots(keyNumberTexts.was, { value }),
    words: `${key.name} ${value} ${unit}`,
  };
}

/** What the headline numbers of a run were as its scenario states it, in a sentence; empty where none prints otherwise. */
export function statedSentence(run: RunResult, stated: readonly KeyNumber[]): string {
  const said = keyNumbers({ run }).flatMap((key) => sayStated(key, stated)?.words ?? []);
  return said.length === 0 ? '' : fillSlots(keyNumberTexts.stated, { numbers: said.join(', ') });
}
