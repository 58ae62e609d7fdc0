import { extent } from 'd3';
import { bandsOf, type Bands } from '../../numerics/quantiles.ts';
import type { Claim, FigureRows } from '../../schema/figure.ts';
import type { Member, Sets } from '../../schema/table.ts';
import { bandColumns, codeColumn, metricColumns, numberColumn } from '../marks/band-columns.ts';
import { countKnown, timeOf, type Reading } from '../ensemble-reading.ts';
import { valuesOfPoint, type Swept } from '../swept-points.ts';
import { capital } from '../words/capital.ts';
import { claimSet } from '../words/claim-set.ts';
import { inputWords, leverOf, pathWords, type InputNames } from '../words/input-words.ts';
import { inputUnit, printsAlike } from '../words/measure-words.ts';

/** Arms that are drawn. */
const mostArms = 3;
/** What the medians of the first arm do from the lowest value to the highest. */
const shapes = { falls: -1, holds: 0, rises: 1, turns: 2 } as const;

interface Row extends Bands {
  arm: number;
  order: number; // of the value
  place: number;
  lowest: number;
  highest: number;
  n: number;
}

function shapeOf(medians: readonly number[], unit: string): number {
  const signs = medians.slice(1).map((median, at) => {
    const before = medians[at]!;
    return printsAlike(median, before, unit) ? 0 : Math.sign(median - before);
  });
  const [up, down] = [signs.includes(1), signs.includes(-1)];
  if (up && down) return shapes.turns;
  return up ? shapes.rises : down ? shapes.falls : shapes.holds;
}

/**
 * A number at the end by the value of the input that is swept, lowest value first: up to three arms one after another. `place` is where a value stands
 * on the axis: itself, or of a quarter its calendar time. `low` and `high` are the ends of the medians of the first arm, `shape` what these do:
 * −1 fall, 0 hold, 1 rise, 2 turn. Null where no run is there.
 */
export function sweepRows(reading: Reading, swept: Swept): FigureRows | null {
  const { ensemble, series, arms } = reading;
  const rows = arms
    .slice(0, mostArms)
    .flatMap((arm) =>
      swept.points.map(({ point, at: place }, order): Row => {
        const values = valuesOfPoint(ensemble, series, arm, point);
        const [lowest = NaN, highest = NaN] = extent(values);
        return { ...bandsOf(values), arm, order, place, lowest, highest, n: countKnown(values) };
      }),
    )
    .filter(({ n }) => n > 0);
  const medians = rows.filter(({ arm }) => arm === arms[0]).map(({ median }) => median);
  if (medians.length < 2) return null;
  const numbers = (unit: string, pick: (row: Row) => number) => numberColumn(unit, rows.map(pick));
  const time = timeOf(ensemble, series.quarters.at(-1)!);
  return {
    rows: rows.length,
    columns: {
      arm: codeColumn(
        'arm',
        rows.map(({ arm }) => arm),
      ),
      ...metricColumns(rows.length),
      input: codeColumn(
        'input',
        rows.map(() => 0),
      ),
      setting: codeColumn(
        'setting',
        rows.map(({ order }) => order),
      ),
      place: numbers('1', ({ place }) => place),
      time: numbers('year', () => time),
      ...bandColumns(series.unit, rows),
      lowest: numbers(series.unit, ({ lowest }) => lowest),
      highest: numbers(series.unit, ({ highest }) => highest),
      n: numbers('1', ({ n }) => n),
      low: numbers(series.unit, () => Math.min(...medians)),
      high: numbers(series.unit, () => Math.max(...medians)),
      shape: numbers('1', () => shapeOf(medians, series.unit)),
      points: numbers('1', () => medians.length),
    },
  };
}

/** The words of the input that is swept and of its values, lowest first. */
export function sweepSets({ path, points }: Swept, ensemble: Reading['ensemble'], names: InputNames): Sets {
  const named = (id: string, words: string): Member => ({ id, name: words, short: words, slot: 0 });
  const parameter = names.notes?.parameters.find(({ id }) => `parameters.${id}` === path);
  const lever = leverOf(path, names.levers);
  const unit = inputUnit(parameter?.unit ?? '1');
  return {
    input: [named(path, capital(pathWords(path, names)))],
    setting: points.map(({ point }) => {
      const value = ensemble.points[point]!.overrides[path]!;
      return named(String(value), inputWords(value, { unit, path, run: names.run, lever }));
    }),
  };
}

/** What the rows let one say; the rows of the first arm come first, `last` is the last of them. */
export function sweepClaims(last: number): Claim[] {
  const name = (column: string, row: number) => ({ row, column, round: 'name' }) as const;
  const values = {
    input: name('input', 0),
    metric: name('metric', 0),
    unit: name('unit', 0),
    arm: name('arm', 0),
    least: name('setting', 0),
    most: name('setting', last),
    first: { row: 0, column: 'median', round: 'value' },
    last: { row: last, column: 'median', round: 'measure' },
    low: { row: 0, column: 'low', round: 'value' },
    high: { row: 0, column: 'high', round: 'measure' },
    time: { row: 0, column: 'time', round: 'year' },
    points: { row: 0, column: 'points', round: 'integer' },
  } as const;
  const cases = (['rises', 'falls', 'turns', 'holds'] as const).map(
    (word) => [word, { row: 0, column: 'shape', is: '=', than: shapes[word] }] as const,
  );
  return claimSet('sweep', values, cases);
}
