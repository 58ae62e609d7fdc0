import { scaleLinear } from 'd3';
import type { FigureSpec } from '../../schema/figure.ts';
import { enoughRuns } from '../marks/bands.ts';
import type { Box } from '../marks/box.ts';
import { servesIsKnown } from './c9-chips-rows.ts';
import { chipTexts } from './c9-chips-texts.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from '../columns.ts';
import type { Look } from '../look/look.ts';
import { markerMark } from '../marks/markers.ts';
import { printMeasure } from '../words/measure-words.ts';
import { scenarioStyle } from '../marks/series-style.ts';
import { element, text } from '../marks/svg.ts';
import { textWidth } from '../marks/text-metrics.ts';
import { shareOfRuns } from '../words/uncertainty-words.ts';

const { words } = chipTexts;
const verdictMarkers = ['dot', 'ring', 'cross', 'plus'] as const;

/** A column of the matrix: its share of the width, and what it draws in a row. */
export interface ChipCells {
  heading: string;
  anchor: 'start' | 'end';
  share: number;
  draw(row: number, cell: Box): string[];
}

/** A number over the bar of its length; the longest bar fills the cell, and a share of runs is one of all. */
function barCells(
  spec: FigureSpec,
  column: string,
  heading: string,
  share: number,
  { theme, type }: Look,
): ChipCells {
  const values = numbersOf(spec.rows, column);
  const unit = unitOf(spec.rows, column);
  const isShare = column === 'helps';
  const sizes = [...values].map(Math.abs).filter((size) => !Number.isNaN(size));
  const most = isShare ? 1 : Math.max(...sizes, Number.MIN_VALUE);
  const print = (value: number): string =>
    isShare ? shareOfRuns(value, spec.runs.n) : printMeasure(value, unit);
  const thin = Math.max(2, 0.18 * type.label);
  return {
    heading,
    anchor: 'end',
    share,
    draw(row, { x, y, width, height }) {
      const value = values[row]!;
      const base = y + height / 2 + 0.3 * type.label;
      const number = { size: type.label, anchor: 'end', fill: theme.ink } as const;
      const said = text(x + width, base, print(value), { ...number, key: `value.${column}.${row}` });
      const length = (Math.abs(value) / most) * width;
      // A bar too short to be seen would be a speck under the last digit.
      if (!(length >= 1)) return [said];
      const bar = { x: x + width - length, y: base + 0.16 * type.label, width: length, height: thin };
      const fill = value < 0 ? theme.loss : theme.neutral;
      return [said, element('rect', { ...bar, fill, 'data-key': `${column}.${row}`, 'data-role': 'mark' })];
    },
  };
}

/** Months lost: the median as a dot on the line of nine of ten runs, all rows on one scale, zero ruled; the line of few runs is broken, since its ends still move. */
function rangeCells(spec: FigureSpec, share: number, width: number, look: Look): ChipCells {
  const { theme, type, scale } = look;
  const [median, low, high] = (['median', 'low90', 'high90'] as const).map((column) =>
    numbersOf(spec.rows, column),
  ) as [Float64Array, Float64Array, Float64Array];
  const said = Array.from(median, (value) => printMeasure(value, 'month'));
  const numberRoom = Math.max(...said.map((word) => textWidth(word, type.label, 600))) + 0.9 * type.label;
  const domain = [Math.min(0, ...low), Math.max(0.1, ...high)];
  const x = scaleLinear(domain, [0, Math.max(1, width - numberRoom - 0.6 * type.label)]);
  const { stroke } = scenarioStyle(0, look);
  const dash = spec.runs.n < enoughRuns ? `${2.5 * scale} ${1.5 * scale}` : undefined;
  return {
    heading: words.lost,
    anchor: 'start',
    share,
    draw(row, cell) {
      const left = cell.x + numberRoom;
      const y = cell.y + cell.height / 2;
      const zero = { x1: left + x(0), x2: left + x(0), y1: cell.y, y2: cell.y + cell.height };
      const ends = { x1: left + x(low[row]!), x2: left + x(high[row]!), y1: y, y2: y };
      const line = { stroke, 'stroke-width': 2 * scale, 'stroke-dasharray': dash };
      const dot = { cx: left + x(median[row]!), cy: y, r: 0.3 * type.label, fill: stroke };
      return [
        text(cell.x + numberRoom - 0.7 * type.label, y + 0.35 * type.label, said[row]!, {
          size: type.label,
          weight: 600,
          anchor: 'end',
          fill: theme.ink,
          key: `value.median.${row}`,
        }),
        element('line', { ...zero, stroke: theme.secondary, 'data-role': 'zero' }),
        element('line', { ...ends, ...line, 'data-role': 'whisker' }),
        element('circle', { ...dot, 'data-key': `months.${row}`, 'data-role': 'mark' }),
      ];
    },
  };
}

/** The word of the rule with a marker of its own, so that nobody needs a colour. */
function verdictCells(spec: FigureSpec, share: number, { theme, type }: Look): ChipCells {
  return {
    heading: '',
    anchor: 'start',
    share,
    draw(row, { x, y, height }) {
      const marker = verdictMarkers[indicesOf(spec.rows, 'verdict')[row]!]!;
      const radius = 0.32 * type.label;
      const middle = y + height / 2;
      const colour = { stroke: theme.ink, surface: theme.surface };
      const word = memberAt(spec.rows, spec.sets, 'verdict', row)!.short;
      return [
        markerMark(marker, { x: x + radius + 2, y: middle, radius }, colour, { 'data-role': 'mark' }),
        text(x + 2 * radius + 7, middle + 0.35 * type.label, word, {
          size: type.label,
          weight: 600,
          fill: theme.ink,
          key: `verdict.${row}`,
        }),
      ];
    },
  };
}

/** The columns after the name, left to right: in a narrow picture the months and the word alone. */
export function chipCells(spec: FigureSpec, width: number, look: Look): ChipCells[] {
  const bar = (column: string, heading: string, share: number): ChipCells =>
    barCells(spec, column, heading, share, look);
  if (look.narrow) return [bar('median', words.lost, 0.15), verdictCells(spec, 0.25, look)];
  return [
    rangeCells(spec, 0.15, 0.15 * width, look),
    bar('worst', words.worst, 0.065),
    bar('balance', words.balance, 0.1),
    bar('confidence', words.confidence, 0.12),
    ...(servesIsKnown(spec.rows) ? [bar('serves', words.serves, 0.08)] : []),
    bar('helps', words.helps, 0.09),
    verdictCells(spec, 0.12, look),
  ];
}
