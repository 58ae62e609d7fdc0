import { scaleLinear } from 'd3';
import type { Chart, FigureSpec, TableColumn } from '../../schema/figure.ts';
import { acrossLine } from '../marks/axes.ts';
import { balanceClaims, balanceRows } from './c10-balances-rows.ts';
import { matrixMarks } from './c10-matrix.ts';
import { indicesOf, memberAt, numbersOf } from '../columns.ts';
import { formatNumber, formatSigned } from '../words/format-number.ts';
import type { Box } from '../marks/box.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { oneRun } from '../runs.ts';
import { signFill } from '../marks/series-style.ts';
import { typeOf } from '../look/size-presets.ts';
import { element, text } from '../marks/svg.ts';
import { fitText, textWidth, type Weight } from '../marks/text-metrics.ts';
import { figureTexts, headings, questions } from '../words/texts.ts';

/** Pairs with a bar. */
const headlines = 10;
/** Pixels for the word over the zero rule, and between the pairs and the total. */
const headRoom = ({ type }: Look): number => 1.45 * type.axis;
const totalGap = 10;

function rowName(spec: FigureSpec, row: number): string {
  const [exporter, importer] = [
    memberAt(spec.rows, spec.sets, 'exporter', row),
    memberAt(spec.rows, spec.sets, 'importer', row),
  ];
  const total = indicesOf(spec.rows, 'scope')[row] === 1 ? figureTexts.goodsRow : figureTexts.totalRow;
  const template = importer === undefined ? total : figureTexts.pair;
  return template.replace('{exporter}', exporter?.short ?? '').replace('{importer}', importer?.short ?? '');
}

/** The quarter that balances are held against; empty where it is Baseline. */
function sinceOf({ rows }: FigureSpec): string {
  const since = numbersOf(rows, 'since')[0]!;
  return Number.isNaN(since) ? '' : formatNumber(since, 'year');
}

/** The rows with a bar: the pairs that move most, as many as fit, and the total of goods and services. */
function barRows({ rows }: FigureSpec, count: number): number[] {
  const scope = indicesOf(rows, 'scope');
  const all = Array.from(scope.keys());
  return [...all.filter((row) => scope[row] === 0).slice(0, count), ...all.filter((row) => scope[row] === 2)];
}

const balanceOf = (spec: FigureSpec, row: number): string =>
  formatNumber(numbersOf(spec.rows, 'balance')[row]!, 'billion');
const changeOf = (spec: FigureSpec, row: number): string =>
  formatSigned(numbersOf(spec.rows, 'change')[row]!, 'billion');

/** Columns of names and balances, the bars around their zero, a column of changes; the total stands apart below the pairs. */
interface Place {
  rows: readonly number[];
  nameRoom: number;
  balanceEnd: number; // right edge of the column of balances
  barsEnd: number;
  thickness: number;
  bottom: number;
  top(row: number): number;
  x(value: number): number;
}

function layout(spec: FigureSpec, box: Box, look: Look): Place {
  const fit = Math.floor((box.height - headRoom(look) - totalGap) / (1.15 * look.type.label)) - 1;
  const rows = barRows(spec, Math.max(1, Math.min(headlines, fit)));
  const rowWidth = (
    print: (spec: FigureSpec, row: number) => string,
    heading: string,
    weight: Weight,
  ): number =>
    Math.max(
      textWidth(heading, look.type.axis),
      ...rows.map((row) => textWidth(print(spec, row), look.type.label, weight)),
    );
  const nameRoom = Math.min(rowWidth(rowName, '', 400), 0.45 * box.width);
  const balanceEnd = box.x + nameRoom + 4 + rowWidth(balanceOf, figureTexts.balance, 400);
  const barsEnd = box.x + box.width - rowWidth(changeOf, figureTexts.change, 600) - 6;
  const importer = indicesOf(spec.rows, 'importer');
  const band = Math.min(2.7 * look.type.label, (box.height - headRoom(look) - totalGap) / rows.length);
  const top = (row: number): number =>
    box.y + headRoom(look) + rows.indexOf(row) * band + (importer[row]! < 0 ? totalGap : 0);
  const changes = numbersOf(spec.rows, 'change');
  const change = rows.map((row) => changes[row]!);
  const x = scaleLinear([Math.min(0, ...change), Math.max(0, ...change) || 1], [balanceEnd + 8, barsEnd]);
  return {
    rows,
    nameRoom,
    balanceEnd,
    barsEnd,
    thickness: band - 6,
    bottom: top(rows.at(-1)!) + band,
    top,
    x,
  };
}

function barMarks(spec: FigureSpec, row: number, box: Box, place: Place, look: Look): string[] {
  const change = numbersOf(spec.rows, 'change')[row]!;
  const fill = signFill(change, look);
  const [zero, end] = [place.x(0), place.x(change)];
  const top = place.top(row);
  const middle = top + place.thickness / 2 + 0.35 * look.type.label;
  const pair = `${memberAt(spec.rows, spec.sets, 'exporter', row)?.id ?? ''}-${memberAt(spec.rows, spec.sets, 'importer', row)?.id ?? 'all'}`;
  return [
    text(box.x, middle, fitText(rowName(spec, row), look.type.label, place.nameRoom), {
      size: look.type.label,
      fill: look.theme.ink,
      key: `name.${pair}`,
    }),
    text(place.balanceEnd, middle, balanceOf(spec, row), {
      size: look.type.label,
      fill: look.theme.secondary,
      anchor: 'end',
      key: `balance.${pair}`,
    }),
    element('rect', {
      x: Math.min(zero, end),
      y: top,
      width: Math.abs(end - zero),
      height: place.thickness,
      fill,
      'data-key': pair,
      'data-role': 'mark',
    }),
    text(box.x + box.width, middle, changeOf(spec, row), {
      size: look.type.label,
      fill: look.theme.ink,
      weight: 600,
      anchor: 'end',
      key: `value.${pair}`,
    }),
  ];
}

function plotBars(spec: FigureSpec, box: Box, look: Look): string[] {
  const place = layout(spec, box, look);
  const importer = indicesOf(spec.rows, 'importer');
  const { rows } = place;
  const words = sinceOf(spec) || figureTexts.baseline;
  const reach = textWidth(words, look.type.axis) / 2;
  const word = Math.min(Math.max(place.x(0), place.balanceEnd + 6 + reach), place.barsEnd - reach);
  const heading = { size: look.type.axis, fill: look.theme.secondary };
  const baselineWord = text(word, box.y + 0.8 * look.type.axis, words, {
    ...heading,
    anchor: 'middle',
    key: 'label.baseline',
  });
  const rules = rows
    .filter((row) => importer[row]! < 0)
    .map((row) => acrossLine(box, place.top(row) - totalGap / 2 - 2, look.theme.grid, 'grid'));
  return [
    text(place.balanceEnd, box.y + 0.8 * look.type.axis, figureTexts.balance, { ...heading, anchor: 'end' }),
    ...(place.barsEnd - place.balanceEnd < 2 * reach + 6 ? [] : [baselineWord]),
    text(box.x + box.width, box.y + 0.8 * look.type.axis, figureTexts.change, { ...heading, anchor: 'end' }),
    ...rules,
    ...rows.flatMap((row) => barMarks(spec, row, box, place, look)),
    element('line', {
      x1: place.x(0),
      y1: box.y + headRoom(look) - 3,
      x2: place.x(0),
      y2: place.bottom,
      stroke: look.theme.ink,
      'stroke-width': 1.25,
      'stroke-dasharray': '1.25 2.5',
      'data-key': 'baseline',
      'data-role': 'zero',
    }),
  ];
}

/** Whether a picture has room for the matrix beside the bars. */
const hasMatrix = ({ size, preset }: FigureSpec): boolean => size.width >= 46.7 * typeOf(preset).label;

/** The figure with the note that says how to read what is drawn of it. */
function notedAsDrawn(spec: FigureSpec): FigureSpec {
  if (!hasMatrix(spec)) return spec;
  return { ...spec, notes: spec.notes.map((id) => (id === 'balance-reading' ? 'matrix-reading' : id)) };
}

/** The ranked bars, with the matrix of the regions that move most at their left where there is room for both. */
function plotBalances(spec: FigureSpec, box: Box, look: Look): string[] {
  if (!hasMatrix(spec)) return plotBars(spec, box, look);
  const left = { ...box, width: 0.5 * box.width - look.type.label };
  const right = {
    ...box,
    x: box.x + 0.5 * box.width + look.type.label,
    width: 0.5 * box.width - look.type.label,
  };
  return [...matrixMarks(spec, left, look), ...plotBars(spec, right, look)];
}

const money = (column: string, heading: string, print: typeof formatNumber): TableColumn => ({
  heading,
  cell: (spec, row) => print(numbersOf(spec.rows, column)[row]!, 'billion'),
});
const columns: readonly TableColumn[] = [
  { heading: headings.pair, cell: rowName },
  money('balance', headings.balance, formatNumber),
  { ...money('baseline', headings.balanceBaseline, formatNumber), shown: (spec) => sinceOf(spec) === '' },
  { ...money('baseline', headings.balanceFirst, formatNumber), shown: (spec) => sinceOf(spec) !== '' },
  money('change', headings.balanceChange, formatSigned),
  money('owner_balance', headings.ownerBalance, formatNumber),
  money('owner_change', headings.ownerChange, formatSigned),
];

/** The bilateral goods balances that move most against Baseline, or of a run that is as Baseline since its first quarter, ranked, with the leader's total for comparison. */
export const balanceChart: Chart = {
  id: 'C10',
  ...questions.C10,
  needs: ['run'],
  select({ run: result }) {
    const rows = balanceRows(result);
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: balanceClaims(rows),
        notes: ['balance-reading', `${result.request.scenario.closure}-closure`],
        sources: result.sources,
        runs: oneRun(result),
      },
    };
  },
  render: (spec) => renderFrame(notedAsDrawn(spec), (box, look) => plotBalances(spec, box, look)),
  columns,
};
