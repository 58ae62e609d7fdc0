import type { Chart, FigureSpec } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { laneMarks } from './c7-lanes.ts';
import { talkClaims, talkRows } from './c7-talks-rows.ts';
import { talkTexts } from './c7-talks-texts.ts';
import { memberAt, numbersOf, unitOf } from './columns.ts';
import { emptyPlot } from './empty-plot.ts';
import { formatNumber } from './format-number.ts';
import { renderFrame } from './frame.ts';
import type { Look } from './look.ts';
import { printSigned } from './measure-words.ts';
import { oneRun } from './runs.ts';
import { element, text } from './svg.ts';
import { changeColumn, measureColumn, nameColumn, timeColumn } from './table-columns.ts';
import { fitText, textWidth, wrapText } from './text-metrics.ts';
import { headings } from './texts.ts';

/** One column of the ledger under the lanes. */
interface LedgerColumn {
  heading: string;
  width: number; // px; the words share what is left
  anchor: 'start' | 'end';
  print(row: number): string;
}

const shortAt = ({ rows, sets }: FigureSpec, column: string, row: number): string =>
  memberAt(rows, sets, column, row)?.short ?? '';

function ledgerColumns(spec: FigureSpec, width: number, { type }: Look): LedgerColumn[] {
  const { rows } = spec;
  const signed = (column: string, row: number): string =>
    printSigned(numbersOf(rows, column)[row]!, unitOf(rows, column));
  const gainHeading = (column: string): string =>
    talkTexts.columns.gain.replace('{party}', shortAt(spec, column, 0));
  const fixed = [
    {
      heading: talkTexts.columns.round,
      print: (row: number) => formatNumber(numbersOf(rows, 'round')[row]!, 'integer'),
    },
    {
      heading: talkTexts.columns.from,
      print: (row: number) => memberAt(rows, spec.sets, 'by', row)?.short ?? talkTexts.nobody,
    },
    { heading: gainHeading('side'), print: (row: number) => signed('gain', row) },
    { heading: gainHeading('other'), print: (row: number) => signed('other_gain', row) },
  ];
  const all = Array.from({ length: rows.rows }, (_, row) => row);
  const widths = fixed.map(
    ({ heading, print }) =>
      Math.max(textWidth(heading, type.axis), ...all.map((row) => textWidth(print(row), type.label))) +
      type.label,
  );
  const words = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  const [round, from, gain, otherGain] = fixed.map((column, at) => ({
    ...column,
    width: widths[at]!,
    anchor: at < 2 ? ('start' as const) : ('end' as const),
  })) as [LedgerColumn, LedgerColumn, LedgerColumn, LedgerColumn];
  const chips = (column: 'give' | 'get'): LedgerColumn => ({
    heading: talkTexts.columns[column],
    width: words,
    anchor: 'start',
    print: (row) => shortAt(spec, column, row),
  });
  return [round, from, chips('give'), chips('get'), gain, otherGain];
}

/** A move in the ledger: its cells broken into lines. */
interface LedgerRow {
  row: number;
  cells: readonly (readonly string[])[];
  lines: number; // of its longest cell
}
/** Lines that a cell of the end of the talks may take, those before it taking one; what is longer is cut, and whole in the table. */
const endLines = 3;

function ledgerRow(row: number, columns: readonly LedgerColumn[], isEnd: boolean, { type }: Look): LedgerRow {
  const weight = isEnd ? 600 : 400;
  const mostLines = isEnd ? endLines : 1;
  const cells = columns.map(({ print, width, anchor }) => {
    const words = print(row);
    if (anchor === 'end' || words === '') return [words];
    const room = width - type.label / 2;
    const lines = wrapText(words, type.label, room, weight);
    if (lines.length <= mostLines) return lines;
    const rest = lines.slice(mostLines - 1).join(' ');
    return [...lines.slice(0, mostLines - 1), fitText(rest, type.label, room, weight)];
  });
  return { row, cells, lines: Math.max(...cells.map((lines) => lines.length)) };
}

/** The last moves that fit into a number of lines, in order. */
function lastRows(
  spec: FigureSpec,
  columns: readonly LedgerColumn[],
  lines: number,
  look: Look,
): LedgerRow[] {
  const shown: LedgerRow[] = [];
  let left = lines;
  for (let row = spec.rows.rows - 1; row >= 0; row--) {
    const next = ledgerRow(row, columns, row === spec.rows.rows - 1, look);
    if (shown.length > 0 && next.lines > left) break;
    left -= next.lines;
    shown.unshift(next);
  }
  return shown;
}

/** The last moves that fit, in columns, the end of the talks last. */
function ledgerMarks(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const pitch = 1.25 * type.label;
  const columns = ledgerColumns(spec, box.width, look);
  const shown = lastRows(
    spec,
    columns,
    Math.max(1, Math.floor((box.height - 2.9 * type.axis) / pitch)),
    look,
  );
  const rest = spec.rows.rows - shown.length;
  const tops = shown.map((_, at) => shown.slice(0, at).reduce((sum, { lines }) => sum + lines, 0));
  let left = box.x;
  const cells = columns.flatMap(({ heading, width, anchor }, column) => {
    const x = anchor === 'start' ? left : left + width;
    left += width;
    const head = { anchor, size: type.axis, fill: theme.secondary } as const;
    return [
      text(x, box.y + 0.9 * type.axis, fitText(heading, type.axis, width), head),
      ...shown.flatMap(({ row, cells: of }, at) =>
        of[column]!.map((line, order) =>
          text(x, box.y + 1.6 * type.axis + (tops[at]! + order + 0.75) * pitch, line, {
            anchor,
            size: type.label,
            fill: theme.ink,
            weight: row === spec.rows.rows - 1 ? 600 : 400,
            key: `cell.${row}.${column}.${order}`,
          }),
        ),
      ),
    ];
  });
  const y = box.y + 1.3 * type.axis;
  const rule = { x1: box.x, x2: box.x + box.width, y1: y, y2: y, stroke: theme.grid, 'data-role': 'grid' };
  const earlier = talkTexts.earlier.replace('{count}', String(rest));
  const foot = { size: type.axis, fill: theme.secondary };
  return [
    element('line', rule),
    ...cells,
    ...(rest === 0 ? [] : [text(box.x, box.y + box.height - 1, earlier, foot)]),
  ];
}

/** Where there is no room for columns: what each side gives in the last move that names a package. */
function lastOffer(spec: FigureSpec, box: Box, { theme, type }: Look): string[] {
  const row = Array.from({ length: spec.rows.rows }, (_, at) => at).findLast(
    (at) => shortAt(spec, 'give', at) !== '',
  );
  if (row === undefined) return [];
  const by = shortAt(spec, 'by', row);
  const [side, other] = [shortAt(spec, 'side', row), shortAt(spec, 'other', row)];
  return [
    [by, 'give'],
    [by === side ? other : side, 'get'],
  ].map(([party, column], at) => {
    const words = talkTexts.gives.replace('{party}', party!).replace('{chips}', shortAt(spec, column!, row));
    return text(box.x, box.y + (1 + 1.3 * at) * type.label, fitText(words, type.label, box.width), {
      size: type.label,
      fill: theme.ink,
      key: `last.${column}`,
    });
  });
}

function plotTalks(spec: FigureSpec, box: Box, look: Look): string[] {
  const { type, narrow } = look;
  if (numbersOf(spec.rows, 'round')[0] === 0) return emptyPlot(talkTexts.empty, box, look);
  const below = narrow ? 2.6 * type.label : 0.55 * box.height;
  const lanes = { ...box, height: box.height - below - type.label / 2 };
  const ledger = { ...box, y: box.y + box.height - below, height: below };
  return [
    ...laneMarks(spec, lanes, look),
    ...(narrow ? lastOffer(spec, ledger, look) : ledgerMarks(spec, ledger, look)),
  ];
}

/** How the talks of the table that decided ran: lanes with an arrow an offer, and the last offers in words with what each side would gain. */
export const talksChart: Chart = {
  id: 'C7',
  ...talkTexts.question,
  needs: ['run'],
  select({ run: result, options }) {
    const { rows, words } = talkRows(result, options);
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: talkClaims(rows),
        notes: ['talks-reading'],
        sources: result.sources,
        runs: oneRun(result),
        sets: { ...result.sets, words },
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotTalks(spec, box, look)),
  columns: [
    nameColumn('by', headings.by, talkTexts.nobody),
    timeColumn('time', headings.quarter),
    measureColumn('round', headings.round),
    nameColumn('action', headings.action),
    nameColumn('give', headings.give),
    nameColumn('get', headings.get),
    changeColumn('gain', headings.gain),
    changeColumn('other_gain', headings.otherGain),
    measureColumn('times', headings.times),
  ],
};
