import { scaleLinear } from 'd3';
import type { Chart, FigureSpec } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { exchangeClaims, exchangeRows } from './c2-exchange-rows.ts';
import { exchangeTexts } from './c2-exchange-texts.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from './columns.ts';
import { emptyPlot } from './empty-plot.ts';
import { formatNumber } from './format-number.ts';
import { renderFrame } from './frame.ts';
import type { Look } from './look.ts';
import { printSigned } from './measure-words.ts';
import { oneRun } from './runs.ts';
import { signFill } from './series-style.ts';
import { element, text } from './svg.ts';
import { changeColumn, measureColumn, nameColumn } from './table-columns.ts';
import { fitText, textWidth } from './text-metrics.ts';
import { headings } from './texts.ts';

/** Columns of numbers right of the bars, in the order in which they are given room. */
const numberColumns = [
  { column: 'worth', heading: exchangeTexts.columns.worth },
  { column: 'worth_months', heading: exchangeTexts.columns.months },
  { column: 'lead', heading: exchangeTexts.columns.lead },
] as const;
type NumberColumn = (typeof numberColumns)[number] & { right: number };

const printed = ({ rows }: FigureSpec, column: string, row: number): string =>
  printSigned(numbersOf(rows, column)[row]!, unitOf(rows, column));

interface Place {
  rows: readonly number[]; // that are drawn; the net line is
  band: number;
  top: number;
  groupRoom: number;
  nameEnd: number;
  barsEnd: number;
  columns: readonly NumberColumn[];
}

/** Lines that fit: the largest chips, what they leave out and the net line. */
function shownRows({ rows }: FigureSpec, count: number): number[] {
  const all = Array.from({ length: rows.rows }, (_, row) => row);
  const kind = indicesOf(rows, 'kind');
  const worth = numbersOf(rows, 'worth');
  const ranked = all.toSorted(
    (a, b) => Number(kind[b] === 3) - Number(kind[a] === 3) || Math.abs(worth[b]!) - Math.abs(worth[a]!),
  );
  const kept = new Set(ranked.slice(0, Math.max(1, count)));
  return all.filter((row) => kept.has(row));
}

function layout(spec: FigureSpec, box: Box, { type, narrow }: Look): Place {
  const head = 1.5 * type.axis;
  const foot = 1.6 * type.axis;
  const rows = shownRows(spec, Math.floor((box.height - head - foot) / (1.3 * type.label)));
  const groupRoom = narrow ? 0 : textWidth(exchangeTexts.groups[0], type.label, 600) + type.label;
  const names = rows.map((row) =>
    textWidth(memberAt(spec.rows, spec.sets, 'chip', row)!.short, type.label, 600),
  );
  const nameEnd =
    box.x + groupRoom + Math.min(Math.max(...names), (narrow ? 0.45 : 0.36) * box.width) + type.label / 2;
  let right = box.x + box.width;
  const columns: NumberColumn[] = [];
  for (const column of numberColumns.slice(0, narrow ? 1 : 3).toReversed()) {
    columns.push({ ...column, right });
    const cells = rows.map((row) => textWidth(printed(spec, column.column, row), type.label, 600));
    right -= Math.max(...cells, textWidth(column.heading, type.axis)) + type.label;
  }
  const band = Math.min(2.4 * type.label, (box.height - head - foot) / rows.length);
  return { rows, band, top: box.y + head, groupRoom, nameEnd, barsEnd: right, columns };
}

function lineMarks(
  spec: FigureSpec,
  row: number,
  y: number,
  x: (value: number) => number,
  box: Box,
  place: Place,
  look: Look,
): string[] {
  const { theme, type, scale } = look;
  const worth = numbersOf(spec.rows, 'worth')[row]!;
  const isNet = indicesOf(spec.rows, 'kind')[row] === 3;
  const name = memberAt(spec.rows, spec.sets, 'chip', row)!;
  const weight = isNet ? 600 : 400;
  const middle = y + place.band / 2 + 0.35 * type.label;
  const fill = signFill(worth, look);
  const rule = {
    x1: box.x,
    x2: box.x + box.width,
    y1: y,
    y2: y,
    stroke: theme.secondary,
    'stroke-width': scale,
  };
  return [
    ...(isNet ? [element('line', { ...rule, 'data-role': 'grid' })] : []),
    text(
      box.x + place.groupRoom,
      middle,
      fitText(name.short, type.label, place.nameEnd - box.x - place.groupRoom - 4, weight),
      {
        size: type.label,
        weight,
        fill: theme.ink,
        key: `name.${name.id}`,
      },
    ),
    element('rect', {
      x: Math.min(x(0), x(worth)),
      y: y + 0.15 * place.band,
      width: Math.abs(x(worth) - x(0)),
      height: 0.7 * place.band,
      fill,
      'data-key': name.id,
      'data-role': 'mark',
    }),
    ...place.columns.map(({ column, right }) =>
      text(right, middle, printed(spec, column, row), {
        size: type.label,
        weight: column === 'worth' ? 600 : 400,
        anchor: 'end',
        fill: column === 'worth' ? theme.ink : theme.secondary,
        key: `value.${column}.${name.id}`,
      }),
    ),
  ];
}

/** The name of a group of lines at its first. */
function groupMarks(spec: FigureSpec, box: Box, place: Place, { theme, type }: Look): string[] {
  const kind = indicesOf(spec.rows, 'kind');
  if (place.groupRoom === 0) return [];
  return place.rows.flatMap((row, at) => {
    const words = exchangeTexts.groups[kind[row]!]!;
    if (words === '' || (at > 0 && kind[place.rows[at - 1]!] === kind[row])) return [];
    const y = place.top + (at + 0.5) * place.band + 0.35 * type.label;
    return [
      text(box.x, y, words, {
        size: type.label,
        weight: 600,
        fill: theme.secondary,
        key: `group.${kind[row]}`,
      }),
    ];
  });
}

/** Under the bars: the worth of a month at which the deals are even, as far as lead was lost, and chips that did not fit. */
function footWords({ rows }: FigureSpec, { rows: shown }: Place, { narrow }: Look): string {
  const [even, assumed] = [numbersOf(rows, 'break_even').at(-1)!, numbersOf(rows, 'month_worth').at(-1)!];
  const template = narrow ? exchangeTexts.evenShort : exchangeTexts.even;
  const atEven = template
    .replace('{even}', formatNumber(even, 'billion'))
    .replace('{assumed}', formatNumber(assumed, 'billion'));
  const rest = rows.rows - shown.length;
  const left = rest === 0 ? '' : exchangeTexts.left.replace('{count}', String(rest));
  return [even > 0 ? atEven : '', left].filter((words) => words !== '').join(' ');
}

function plotExchange(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  if (numbersOf(spec.rows, 'deals')[0] === 0) return emptyPlot(exchangeTexts.empty, box, look);
  const place = layout(spec, box, look);
  const worth = place.rows.map((row) => numbersOf(spec.rows, 'worth')[row]!);
  const x = scaleLinear([Math.min(0, ...worth), Math.max(0, ...worth) || 1], [place.nameEnd, place.barsEnd]);
  const bottom = place.top + place.band * place.rows.length;
  const zero = { x1: x(0), x2: x(0), y1: place.top, y2: bottom, stroke: theme.secondary, 'stroke-width': 1 };
  const head = { size: type.axis, anchor: 'end', fill: theme.secondary } as const;
  return [
    ...place.columns.map(({ heading, right }) => text(right, box.y + 0.9 * type.axis, heading, head)),
    ...groupMarks(spec, box, place, look),
    ...place.rows.flatMap((row, at) =>
      lineMarks(spec, row, place.top + at * place.band, x, box, place, look),
    ),
    element('line', { ...zero, 'data-role': 'zero' }),
    text(box.x, bottom + 1.3 * type.axis, fitText(footWords(spec, place, look), type.axis, box.width), {
      size: type.axis,
      fill: theme.ink,
      key: 'label.even',
    }),
  ];
}

/** What the chips of the deals in force cost and brought one side, in money and in months of lead, and at what worth of a month they are even. */
export const exchangeChart: Chart = {
  id: 'C2',
  ...exchangeTexts.question,
  needs: ['run'],
  select({ run: result }) {
    const { rows, chips } = exchangeRows(result);
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: exchangeClaims(rows),
        notes: ['exchange-reading'],
        sources: result.sources,
        runs: oneRun(result),
        sets: { ...result.sets, line: chips },
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotExchange(spec, box, look)),
  columns: [
    nameColumn('chip', headings.chip),
    {
      heading: headings.group,
      cell: ({ rows }, row) => exchangeTexts.groups[indicesOf(rows, 'kind')[row]!]!,
    },
    changeColumn('worth', headings.worth),
    changeColumn('worth_months', headings.worthMonths),
    changeColumn('lead', headings.leadChange),
    changeColumn('income', headings.incomeGain),
    changeColumn('balance', headings.balanceMove),
    changeColumn('confidence', headings.confidenceMove),
    measureColumn('month_worth', headings.monthWorth),
    measureColumn('break_even', headings.breakEven),
  ],
};
