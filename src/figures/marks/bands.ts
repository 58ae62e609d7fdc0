import { area, line } from 'd3';
import { hatchFill } from './hatches.ts';
import type { Look } from '../look/look.ts';
import { element } from './svg.ts';

/** Levels of one moment of a fan, in the unit of the axis: ends of the middle 90 % and 50 % of runs, and the median. */
export interface FanPoint {
  at: number; // on the axis along
  low90: number;
  low50: number;
  median: number;
  high50: number;
  high90: number;
}
/** From this many runs on a band is drawn as a plain fill; below it is hatched, since its edges still move. */
export const enoughRuns = 100;

/**
 * Nested bands and the median: 90 % lighter with dotted edges, 50 % with solid thin edges, since fills alone have little contrast.
 * @param n number of runs behind the band
 */
export function fanMarks(
  points: readonly FanPoint[],
  scales: { x: (value: number) => number; y: (value: number) => number },
  style: { key: string; stroke: string; width: number; dash?: string | undefined },
  n: number,
  look: Look,
): string[] {
  const { x, y } = scales;
  const { theme, scale } = look;
  const bands = [
    { low: 'low90', high: 'high90', opacity: theme.bands[0], dash: '1 2' },
    { low: 'low50', high: 'high50', opacity: theme.bands[1], dash: undefined },
  ] as const;
  const thin = n < enoughRuns;
  const fills = bands.map(({ low, high, opacity }, order) =>
    element('path', {
      d: area<FanPoint>(
        ({ at }) => x(at),
        (point) => y(point[low]),
        (point) => y(point[high]),
      )([...points])!,
      fill: thin ? hatchFill(look, order === 0 ? 'dots' : 'rising', style.stroke) : style.stroke,
      'fill-opacity': String(thin ? 0.5 : opacity),
      'data-role': thin ? 'band-hatched' : 'band',
      'data-key': `${style.key}.${order === 0 ? 90 : 50}`,
    }),
  );
  const edges = bands.flatMap(({ low, high, dash }) =>
    ([low, high] as const).map((level) =>
      element('path', {
        d: line<FanPoint>(
          ({ at }) => x(at),
          (point) => y(point[level]),
        )([...points])!,
        fill: 'none',
        stroke: style.stroke,
        'stroke-width': 0.6 * scale,
        'stroke-dasharray': dash,
        'data-role': 'band-edge',
      }),
    ),
  );
  const median = element('path', {
    d: line<FanPoint>(
      ({ at }) => x(at),
      (point) => y(point.median),
    )([...points])!,
    fill: 'none',
    stroke: style.stroke,
    'stroke-width': style.width,
    'stroke-dasharray': style.dash,
    'data-key': style.key,
    'data-role': 'mark',
  });
  return [...fills, ...edges, median];
}
