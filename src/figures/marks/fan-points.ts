import type { FigureRows } from '../../schema/figure.ts';
import type { FanPoint } from './bands.ts';
import { numbersOf } from '../columns.ts';

/** The levels of a fan in some of the plotted rows, which hold them in columns named like them. */
export function fanPoints(rows: FigureRows, own: readonly number[]): FanPoint[] {
  const [at, low90, low50, median, high50, high90] = (
    ['time', 'low90', 'low50', 'median', 'high50', 'high90'] as const
  ).map((column) => numbersOf(rows, column));
  return own.map((row) => ({
    at: at![row]!,
    low90: low90![row]!,
    low50: low50![row]!,
    median: median![row]!,
    high50: high50![row]!,
    high90: high90![row]!,
  }));
}

/** All levels that a fan reaches. */
export function fanLevels(points: readonly FanPoint[]): number[] {
  return points.flatMap(({ low90, high90 }) => [low90, high90]);
}
