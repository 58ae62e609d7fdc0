import { scaleLinear } from 'd3';
import type { FigureSpec } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { chipTexts } from './c9-chips-texts.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from './columns.ts';
import { fillSlots } from './fill-slots.ts';
import { formatNumber } from './format-number.ts';
import type { Look } from './look.ts';
import { markerMark } from './markers.ts';
import { printMeasure } from './measure-words.ts';
import { scenarioStyle } from './series-style.ts';
import { element, text } from './svg.ts';
import { fitText, textWidth, wrapText } from './text-metrics.ts';

const { words } = chipTexts;
const verdictMarkers = ['dot', 'ring', 'cross', 'plus'] as const;

/** A column of the matrix: where it lies and what it draws in a row. */
interface Column {
  heading: string;
  share: number; // of the width
  draw(row: number, cell: Box): string[];
}

/** A number above the bar of its length; the longest bar fills the cell. */
function barColumn(spec: FigureSpec, column: string, heading: string, share: number, look: Look): Column {
  const { theme, type } = look;
  const values = numbersOf(spec.rows, column);
  const unit = unitOf(spec.rows, column);
  const most = Math.max(...values.map(Math.abs), Number.MIN_VALUE);
  const isShare = column === 'helps';
  const print = (value: number): string =>
    isShare ? formatNumber(value, 'percent') : printMeasure(value, unit);
  return {
    heading,
    share,
    draw(row, { x, y, width, height }) {
      const value = values[row]!;
      const length = (Math.abs(value) / (isShare ? 1 : most)) * width;
      const thin = Math.max(2, 0.22 * type.label);
      return [
        text(x + width, y + height / 2 + 0.25 * type.label, print(value), {
          size: type.label,
          anchor: 'end',
          fill: theme.ink,
          key: `value.${column}.${row}`,
        }),
        element('rect', {
          x: x + width - length,
          y: y + height / 2 + 0.45 * type.label,
          width: Math.max(0.5, length),
          height: thin,
          fill: value < 0 ? theme.loss : theme.neutral,
          'data-key': `${column}.${row}`,
          'data-role': 'mark',
        }),
      ];
    },
  };
}

/** Months lost: the median as a dot on the line of nine of ten runs, all rows on one scale, zero ruled. */
function rangeColumn(spec: FigureSpec, share: number, width: number, look: Look): Column {
  const { theme, type, scale } = look;
  const [median, low, high] = ['median', 'low90', 'high90'].map((column) => numbersOf(spec.rows, column));
  const numberRoom = textWidth('−00.0', type.label) + type.label;
  const inner = width - numberRoom - type.label;
  const x = scaleLinear([Math.min(0, ...low!), Math.max(0.1, ...high!)], [0, inner]);
  const { stroke } = scenarioStyle(0, look);
  return {
    heading: words.lost,
    share,
    draw(row, cell) {
      const left = cell.x + numberRoom;
      const y = cell.y + cell.height / 2;
      const line = { y1: y, y2: y, stroke, 'stroke-width': 1.75 * scale };
      return [
        text(
          cell.x + numberRoom - 0.9 * type.label,
          y + 0.35 * type.label,
          printMeasure(median![row]!, 'month'),
          {
            size: type.label,
            weight: 600,
            anchor: 'end',
            fill: theme.ink,
            key: `value.median.${row}`,
          },
        ),
        element('line', {
          x1: left + x(0),
          x2: left + x(0),
          y1: cell.y + 1,
          y2: cell.y + cell.height - 1,
          stroke: theme.secondary,
          'data-role': 'zero',
        }),
        element('line', {
          x1: left + x(low![row]!),
          x2: left + x(high![row]!),
          ...line,
          'data-role': 'whisker',
        }),
        element('circle', {
          cx: left + x(median![row]!),
          cy: y,
          r: 0.3 * type.label,
          fill: stroke,
          'data-key': `months.${row}`,
          'data-role': 'mark',
        }),
      ];
    },
  };
}

function verdictColumn(spec: FigureSpec, share: number, look: Look): Column {
  const { theme, type } = look;
  return {
    heading: '',
    share,
    draw(row, { x, y, height }) {
      const marker = verdictMarkers[indicesOf(spec.rows, 'verdict')[row]!]!;
      const radius = 0.32 * type.label;
      const middle = y + height / 2;
      const colour = { stroke: theme.ink, surface: theme.surface };
      return [
        markerMark(marker, { x: x + radius + 2, y: middle, radius }, colour, { 'data-role': 'mark' }),
        text(
          x + 2 * radius + 7,
          middle + 0.35 * type.label,
          memberAt(spec.rows, spec.sets, 'verdict', row)!.short,
          {
            size: type.label,
            weight: 600,
            fill: theme.ink,
            key: `verdict.${row}`,
          },
        ),
      ];
    },
  };
}

function columnsOf(spec: FigureSpec, width: number, look: Look): Column[] {
  const bar = (column: string, heading: string, share: number) =>
    barColumn(spec, column, heading, share, look);
  if (look.narrow)
    return [
      rangeColumn(spec, 0.5, 0.5 * width, look),
      bar('helps', words.helps, 0.22),
      verdictColumn(spec, 0.28, look),
    ];
  return [
    rangeColumn(spec, 0.2, 0.2 * width, look),
    bar('worst', words.worst, 0.08),
    bar('balance', words.balance, 0.1),
    bar('confidence', words.confidence, 0.12),
    bar('helps', words.helps, 0.09),
    verdictColumn(spec, 0.12, look),
  ];
}

/** Room between the cells of a row. */
const gap = 10;

/** The matrix: a row a chip, its name beside the cells or, where there is no room, above them; rows that do not fit are counted. */
export function chipMatrix(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const total = spec.rows.rows;
  const cells = columnsOf(spec, box.width, look);
  const nameShare = look.narrow ? 0 : 1 - cells.reduce((sum, { share }) => sum + share, 0);
  const headed = cells.map(({ heading, share }) =>
    heading === '' ? [] : wrapText(heading, type.axis, share * box.width - gap),
  );
  const head = (Math.max(...headed.map((lines) => lines.length)) + 0.4) * 1.2 * type.axis;
  const least = (look.narrow ? 2.9 : 1.9) * type.label;
  const fits = Math.floor((box.height - head) / least);
  const shown =
    total <= fits ? total : Math.max(1, Math.floor((box.height - head - 1.3 * type.label) / least));
  const band = Math.min(
    3.4 * type.label,
    (box.height - head - (shown < total ? 1.3 * type.label : 0)) / shown,
  );
  const lefts = cells.map(
    (_, at) => nameShare + cells.slice(0, at).reduce((sum, { share }) => sum + share, 0),
  );
  const marks = Array.from({ length: shown }, (_, row) => {
    const y = box.y + head + row * band;
    const nameHeight = look.narrow ? 1.4 * type.label : 0;
    const room = look.narrow ? box.width : nameShare * box.width - gap;
    const nameLines = look.narrow || band < 2.6 * type.label ? 1 : 2;
    const lines = wrapText(memberAt(spec.rows, spec.sets, 'chip', row)!.short, type.label, room);
    const kept =
      lines.length <= nameLines
        ? lines
        : [...lines.slice(0, nameLines - 1), fitText(lines.slice(nameLines - 1).join(' '), type.label, room)];
    const first = look.narrow
      ? y + type.label
      : y + band / 2 + (0.35 - 0.58 * (kept.length - 1)) * type.label;
    return [
      element('line', {
        x1: box.x,
        x2: box.x + box.width,
        y1: y,
        y2: y,
        stroke: theme.grid,
        'data-role': 'grid',
      }),
      ...kept.map((line, order) =>
        text(box.x, first + 1.16 * order * type.label, line, {
          size: type.label,
          fill: theme.ink,
          key: `name.${row}.${order}`,
        }),
      ),
      ...cells.flatMap(({ share, draw }, at) =>
        draw(row, {
          x: box.x + lefts[at]! * box.width,
          y: y + nameHeight,
          width: share * box.width - gap,
          height: band - nameHeight,
        }),
      ),
    ];
  });
  const headings = headed.flatMap((lines, at) =>
    lines.map((line, order) =>
      text(
        box.x + lefts[at]! * box.width + (at === 0 ? 0 : cells[at]!.share * box.width - gap),
        box.y + (order + 1) * 1.2 * type.axis,
        line,
        {
          size: type.axis,
          anchor: at === 0 ? 'start' : 'end',
          fill: theme.secondary,
        },
      ),
    ),
  );
  const rest = fillSlots(words.more, { count: total - shown });
  const more = { size: type.note, fill: theme.secondary, key: 'label.more' };
  return [
    ...headings,
    ...marks.flat(),
    ...(shown < total ? [text(box.x, box.y + box.height - 0.2 * type.label, rest, more)] : []),
  ];
}
