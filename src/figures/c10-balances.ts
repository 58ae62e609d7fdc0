import { scaleLinear } from 'd3';
import type { Chart, FigureSpec } from '../schema/figure.ts';
import { balanceClaims, balanceRows } from './c10-balances-rows.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import type { TableColumn } from './figure-table.ts';
import { formatNumber, formatSigned } from './format-number.ts';
import { renderFrame, type Box } from './frame.ts';
import { oneRun } from './runs.ts';
import { element, text } from './svg.ts';
import { fitText, textWidth } from './text-metrics.ts';
import { figureTexts, questions } from './texts.ts';
import { textSize, type Theme } from './theme.ts';

/** Pixels for the word over the zero rule, and between the pairs and the total. */
const headRoom = 16;
const totalGap = 10;

function rowName(spec: FigureSpec, row: number): string {
  const [exporter, importer] = [
    memberAt(spec.rows, spec.sets, 'exporter', row),
    memberAt(spec.rows, spec.sets, 'importer', row),
  ];
  const template = importer === undefined ? figureTexts.totalRow : figureTexts.pair;
  return template.replace('{exporter}', exporter?.short ?? '').replace('{importer}', importer?.short ?? '');
}

interface Place {
  top: number;
  thickness: number;
  nameRoom: number;
  x(value: number): number;
}

function barMarks(spec: FigureSpec, row: number, box: Box, place: Place, theme: Theme): string[] {
  const change = numbersOf(spec.rows, 'change')[row]!;
  const fill = change < 0 ? theme.loss : theme.gain;
  const [zero, end] = [place.x(0), place.x(change)];
  const middle = place.top + place.thickness / 2 + 4;
  const pair = `${memberAt(spec.rows, spec.sets, 'exporter', row)?.id ?? ''}-${memberAt(spec.rows, spec.sets, 'importer', row)?.id ?? 'all'}`;
  return [
    text(box.x, middle, fitText(rowName(spec, row), textSize.label, place.nameRoom), {
      fill: theme.ink,
      key: `name.${pair}`,
    }),
    element('rect', {
      x: Math.min(zero, end),
      y: place.top,
      width: Math.abs(end - zero),
      height: place.thickness,
      fill,
      'data-key': pair,
      'data-role': 'mark',
    }),
    text(change < 0 ? end - 4 : end + 4, middle, formatSigned(change, 'billion'), {
      fill: theme.ink,
      weight: 600,
      anchor: change < 0 ? 'end' : 'start',
      key: `value.${pair}`,
    }),
  ];
}

function plotBalances(spec: FigureSpec, box: Box, theme: Theme): string[] {
  const rows = Array.from({ length: spec.rows.rows }, (_, row) => row);
  const change = numbersOf(spec.rows, 'change');
  const widest = Math.max(...rows.map((row) => textWidth(rowName(spec, row), textSize.label)));
  const nameRoom = Math.min(widest, 0.42 * box.width);
  const valueRoom = (negative: boolean): number =>
    Math.max(
      0,
      ...rows
        .filter((row) => change[row]! < 0 === negative)
        .map((row) => textWidth(formatSigned(change[row]!, 'billion'), textSize.label, 600) + 6),
    );
  const left = box.x + nameRoom + 6 + valueRoom(true);
  const right = box.x + box.width - valueRoom(false);
  const x = scaleLinear([Math.min(0, ...change), Math.max(0, ...change) || 1], [left, right]);
  const importer = indicesOf(spec.rows, 'importer');
  const band = Math.min(30, (box.height - headRoom - totalGap) / rows.length);
  const topOf = (row: number): number => box.y + headRoom + row * band + (importer[row]! < 0 ? totalGap : 0);
  const marks = rows.flatMap((row) =>
    barMarks(spec, row, box, { top: topOf(row) + 2, thickness: band - 4, nameRoom, x }, theme),
  );
  const bottom = topOf(rows.length - 1) + band;
  const reach = textWidth(figureTexts.baseline, textSize.axis) / 2;
  const word = Math.min(Math.max(x(0), box.x + reach), box.x + box.width - reach);
  const rules = rows
    .filter((row) => importer[row]! < 0)
    .map((row) => {
      const y = topOf(row) - totalGap / 2;
      return element('line', {
        x1: box.x,
        y1: y,
        x2: box.x + box.width,
        y2: y,
        stroke: theme.grid,
        'data-role': 'grid',
      });
    });
  return [
    text(word, box.y + 9, figureTexts.baseline, {
      size: textSize.axis,
      anchor: 'middle',
      fill: theme.secondary,
      key: 'label.baseline',
    }),
    ...rules,
    ...marks,
    element('line', {
      x1: x(0),
      y1: box.y + headRoom - 3,
      x2: x(0),
      y2: bottom,
      stroke: theme.ink,
      'stroke-width': 1.25,
      'stroke-dasharray': '1.25 2.5',
      'data-key': 'baseline',
      'data-role': 'zero',
    }),
  ];
}

/** The bilateral goods balances that move most against Baseline, ranked, with the leader's total for comparison. */
export const balanceChart: Chart = {
  id: 'C10',
  ...questions.C10,
  select(result) {
    const closure = result.request.scenario.closure === 'fixed' ? ['fixed-closure'] : [];
    return {
      ok: true,
      warnings: [],
      value: {
        rows: balanceRows(result),
        claims: balanceClaims(),
        notes: ['balance-reading', ...closure],
        sources: result.sources,
        runs: oneRun(result),
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, theme) => plotBalances(spec, box, theme)),
};

const money = (column: string, heading: string, print: typeof formatNumber): TableColumn => ({
  heading,
  cell: (spec, row) => print(numbersOf(spec.rows, column)[row]!, 'billion'),
});
export const balanceTable: readonly TableColumn[] = [
  { heading: 'Pair', cell: rowName },
  money('balance', 'Balance (USD a year)', formatNumber),
  money('baseline', 'Baseline (USD a year)', formatNumber),
  money('change', 'Change (USD a year)', formatSigned),
];
