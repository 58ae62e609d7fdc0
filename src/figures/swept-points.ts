import { bandsOf } from '../numerics/quantiles.ts';
import type { Ensemble, EnsembleSeries } from '../schema/ensemble.ts';
import { isChosen } from '../schema/units-of-draws.ts';
import { countKnown, valuesAtEnd } from './ensemble-reading.ts';
import { printsAlike } from './words/measure-words.ts';

/** One input that an experiment takes through values, everything else as it is. */
export interface Swept {
  path: string;
  points: readonly { point: number; at: number }[]; // index of the point and where its value stands on an axis, ascending
}

/** A value as a place on an axis: a number itself, a quarter as calendar time; NaN for any other. */
function placeOf(value: number | string | undefined): number {
  if (typeof value === 'number') return value;
  const quarter = /^(\d{4})Q([1-4])$/.exec(value ?? '');
  return quarter === null ? NaN : Number(quarter[1]) + (Number(quarter[2]) - 1) / 4;
}

/** What an experiment sweeps: three or more chosen values of the same input and of nothing else; null where it does not. */
export function sweptPoints(design: Pick<Ensemble, 'points' | 'pointsAre'>): Swept | null {
  const { points } = design;
  const [path] = Object.keys(points[0]?.overrides ?? {});
  const isAlone = points.every(({ overrides }) => Object.keys(overrides).join() === path);
  if (path === undefined || points.length < 3 || !isChosen(design) || !isAlone) return null;
  const placed = points.map(({ overrides }, point) => ({ point, at: placeOf(overrides[path]) }));
  if (new Set(placed.map(({ at }) => at)).size < placed.length) return null;
  if (placed.some(({ at }) => Number.isNaN(at))) return null;
  return { path, points: placed.toSorted((a, b) => a.at - b.at) };
}

/** Values of an arm at the end in the runs of a point; NaN where there is none. */
export function valuesOfPoint(
  { draws }: Pick<Ensemble, 'draws'>,
  series: EnsembleSeries,
  arm: number,
  point: number,
): Float64Array {
  return valuesAtEnd(series, arm).filter((_, draw) => draws[draw]?.point === point);
}

/** Index of the number that a sweep moves most for its size, medians of points compared, where every run has it; the first where nothing is swept or none moves by what is printed. */
export function mostMoved(ensemble: Ensemble): number {
  const swept = sweptPoints(ensemble);
  if (swept === null) return 0;
  const known = ensemble.series.map((series) => countKnown(valuesAtEnd(series, 0)));
  const most = Math.max(...known);
  const moves = ensemble.series.map((series, at) => {
    // Where runs lack a number, those of one value are not those of another.
    if (known[at]! < most) return 0;
    const medians = swept.points
      .map(({ point }) => bandsOf(valuesOfPoint(ensemble, series, 0, point)).median)
      .filter((median) => !Number.isNaN(median));
    const [low, high] = [Math.min(...medians), Math.max(...medians)];
    return medians.length < 2 || printsAlike(low, high, series.unit)
      ? 0
      : (high - low) / Math.max(Math.abs(low), Math.abs(high));
  });
  return moves.indexOf(Math.max(...moves));
}
