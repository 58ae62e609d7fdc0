import type { Ensemble } from '../../schema/ensemble.ts';
import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { Parameter } from '../../schema/model.ts';
import type { Member, Sets } from '../../schema/table.ts';
import { codeColumn, metricColumns, numberColumn } from '../marks/band-columns.ts';
import { capital } from '../words/capital.ts';
import { claimSet } from '../words/claim-set.ts';
import { timeOf, valuesAtEnd, type Reading } from '../ensemble-reading.ts';
import { inputWords, pathWords, type InputNames } from '../words/input-words.ts';
import { inputUnit } from '../words/measure-words.ts';

/** Half the width of a 90 % interval, in standard errors of a mean. */
const interval = 1.645;

/** One input at its lowest and highest setting, everything else as in the base. */
interface Moved {
  path: string;
  low: number; // index of the point
  high: number;
}
/** A mean of runs with half the width of its 90 % interval. */
interface Mean {
  mean: number;
  half: number;
}

/** The point at which nothing is set, and the inputs that other points move alone; null where the experiment has no such design. */
function movedInputs({ points }: Pick<Ensemble, 'points'>): { base: number; moved: Moved[] } | null {
  const base = points.findIndex(({ overrides }) => Object.keys(overrides).length === 0);
  const single = [...points.keys()].filter((point) => Object.keys(points[point]!.overrides).length === 1);
  if (base < 0 || single.length === 0) return null;
  const settingOf = (point: number) => Object.values(points[point]!.overrides)[0]!;
  const byPath = new Map<string, number[]>();
  for (const point of single) {
    const [path] = Object.keys(points[point]!.overrides) as [string];
    byPath.set(path, [...(byPath.get(path) ?? []), point]);
  }
  const moved = [...byPath].map(([path, own]) => {
    const ordered = own.toSorted((a, b) => Number(settingOf(a)) - Number(settingOf(b)) || a - b);
    return { path, low: ordered[0]!, high: ordered.at(-1)! };
  });
  return { base, moved };
}

function meanOf(values: readonly number[]): Mean {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const error = values.length < 2 ? NaN : Math.sqrt(squares / (values.length - 1) / values.length);
  return { mean, half: interval * error };
}

/** Mean difference of a point to the base: by pairs of the same seed where every run has its partner, else of two independent means. */
function effectOf(runs: ReadonlyMap<number, ReadonlyMap<number, number>>, point: number, base: number): Mean {
  const [own, other] = [runs.get(point)!, runs.get(base)!];
  const pairs = [...own].filter(([seed]) => other.has(seed));
  if (pairs.length === own.size) return meanOf(pairs.map(([seed, value]) => value - other.get(seed)!));
  const [a, b] = [meanOf([...own.values()]), meanOf([...other.values()])];
  return { mean: a.mean - b.mean, half: Math.sqrt(a.half * a.half + b.half * b.half) };
}

/** Known values at the end of the first arm: [point][seed]. */
function runsByPoint({ ensemble, series, arms }: Reading): Map<number, Map<number, number>> {
  const values = valuesAtEnd(series, arms[0]!);
  const runs = new Map<number, Map<number, number>>(ensemble.points.map((_, point) => [point, new Map()]));
  ensemble.draws.forEach(({ seed, point }, draw) => {
    if (!Number.isNaN(values[draw]!)) runs.get(point)!.set(seed, values[draw]!);
  });
  return runs;
}

/** An input with what its ends do to the outcome. */
interface Bar extends Moved {
  atLow: Mean;
  atHigh: Mean;
  spread: number; // from the lowest to the highest of both ends and the base
  seeds: number; // runs of the setting with the fewest
}

/** Inputs of which both settings have runs, the one that moves the outcome most first. */
function barsOf(
  runs: ReadonlyMap<number, ReadonlyMap<number, number>>,
  { base, moved }: { base: number; moved: readonly Moved[] },
): Bar[] {
  const count = (point: number): number => runs.get(point)!.size;
  return moved
    .map((own) => ({ ...own, seeds: Math.min(count(own.low), count(own.high)) }))
    .filter(({ seeds }) => seeds > 0)
    .map((own) => {
      const [atLow, atHigh] = [effectOf(runs, own.low, base), effectOf(runs, own.high, base)];
      const ends = [0, atLow.mean, atHigh.mean];
      return { ...own, atLow, atHigh, spread: Math.max(...ends) - Math.min(...ends) };
    })
    .sort((a, b) => b.spread - a.spread || (a.path < b.path ? -1 : 1));
}

/**
 * Mean outcome at the end with each input at its lowest and highest setting, everything else as in the base: the input that moves it most
 * first. `half_low` and `half_high` are half the widths of the 90 % intervals that the number of runs leaves, `seeds` how many runs the setting
 * with the fewest has. The set `meaning` says what an input is, where the model says more than its name does.
 */
export function tornadoRows(reading: Reading, names: InputNames): { rows: FigureRows; sets: Sets } | null {
  const { ensemble, series, arms } = reading;
  const design = movedInputs(ensemble);
  const runs = runsByPoint(reading);
  if (design === null || runs.get(design.base)!.size === 0) return null;
  const bars = barsOf(runs, design);
  if (bars.length === 0) return null;
  const middle = meanOf([...runs.get(design.base)!.values()]).mean;
  const numbers = (unit: string, pick: (bar: Bar) => number) => numberColumn(unit, bars.map(pick));
  const outcomes = (pick: (bar: Bar) => number) => numbers(series.unit, pick);
  const codes = (set: string, pick: (order: number) => number) =>
    codeColumn(
      set,
      bars.map((_, order) => pick(order)),
    );
  const time = timeOf(ensemble, series.quarters.at(-1)!);
  return {
    rows: {
      rows: bars.length,
      columns: {
        input: codes('input', (order) => order),
        low_setting: codes('setting', (order) => 2 * order),
        high_setting: codes('setting', (order) => 2 * order + 1),
        arm: codes('arm', () => arms[0]!),
        ...metricColumns(bars.length),
        time: numbers('year', () => time),
        base: outcomes(() => middle),
        at_low: outcomes(({ atLow }) => middle + atLow.mean),
        at_high: outcomes(({ atHigh }) => middle + atHigh.mean),
        spread: outcomes(({ spread }) => spread),
        half_low: outcomes(({ atLow }) => atLow.half),
        half_high: outcomes(({ atHigh }) => atHigh.half),
        meaning: codes('meaning', (order) => order),
        seeds: numbers('1', ({ seeds }) => seeds),
        inputs: numbers('1', () => bars.length),
      },
    },
    sets: setsOfInputs(reading.ensemble, bars, names),
  };
}

/** The words of inputs, of what they are and of their settings, lowest before highest. */
function setsOfInputs({ points }: Pick<Ensemble, 'points'>, bars: readonly Bar[], names: InputNames): Sets {
  const settings = bars.flatMap(({ low, high }) => [points[low]!, points[high]!]);
  return {
    input: bars.map(({ path }) => named(path, capital(pathWords(path, names)))),
    meaning: bars.map(({ path }) => named(path, meaningOf(path, names))),
    setting: settings.map(({ overrides }) => {
      const [[path, setting]] = Object.entries(overrides) as [[string, number | string]];
      const unit = parameterOf(path, names)?.unit ?? '1';
      return named(String(setting), inputWords(setting, { unit: inputUnit(unit), path, run: names.run }));
    }),
  };
}

const named = (id: string, words: string): Member => ({ id, name: id, short: words, slot: 0 });

/** The model's parameter that a path names, where the model's notes are at hand. */
function parameterOf(path: string, { notes }: InputNames): Parameter | undefined {
  return notes?.parameters.find(({ id }) => `parameters.${id}` === path);
}

/** What the model says that an input is, without what follows its first clause; empty where its name says it. */
function meaningOf(path: string, names: InputNames): string {
  const meaning = parameterOf(path, names)?.meaning?.split(/[;:]/)[0]!.trim() ?? '';
  return meaning.startsWith(pathWords(path, names)) ? '' : meaning;
}

/** What the rows let one say: the first row moves the outcome most. */
export function tornadoClaims(): Claim[] {
  const name = (column: string) => ({ row: 0, column, round: 'name' }) as const;
  const value = (column: string, round: 'measure' | 'value') => ({ row: 0, column, round }) as const;
  const values = {
    input: name('input'),
    lowest: name('low_setting'),
    highest: name('high_setting'),
    metric: name('metric'),
    unit: name('unit'),
    arm: name('arm'),
    time: { row: 0, column: 'time', round: 'year' },
    base: value('base', 'measure'),
    low: value('at_low', 'value'),
    high: value('at_high', 'measure'),
    spread: value('spread', 'measure'),
    inputs: { row: 0, column: 'inputs', round: 'integer' },
  } as const;
  return claimSet('tornado', values, [
    ['moves', { row: 0, column: 'spread', is: '>', than: 0 }],
    ['still', { row: 0, column: 'spread', is: '<=', than: 0 }],
  ]);
}
