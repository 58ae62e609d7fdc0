import type { FigureSpec } from '../../schema/figure.ts';
import { acrossLine } from '../marks/axes.ts';
import type { Box } from '../marks/box.ts';
import { talkTexts } from './c7-talks-texts.ts';
import { indicesOf, memberAt, numbersOf, unitOf } from '../columns.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { fitList } from '../marks/fit-list.ts';
import { formatNumber } from '../words/format-number.ts';
import type { Look } from '../look/look.ts';
import { printSigned } from '../words/measure-words.ts';
import { text } from '../marks/svg.ts';
import { fitText, textWidth, type Weight } from '../marks/text-metrics.ts';

/** One column of the ledger under the lanes. */
interface LedgerColumn {
  heading: string;
  width: number; // px; the words share what is left
  anchor: 'start' | 'end';
  print(row: number): string;
}
/** A move in the ledger: its cells broken into lines. */
interface LedgerRow {
  row: number;
  cells: readonly (readonly string[])[];
  lines: number; // of its longest cell
}
/** Lines that a cell of the end of the talks may take, a deal the room that there is, and of a move before it; of what is longer the rest is counted, and whole in the table. */
const mostLines = { end: 3, before: 2 };
/** Space between two moves, in lines. */
const between = 0.25;
const pitchOf = ({ type }: Look): number => 1.22 * type.label;

const shortAt = ({ rows, sets }: FigureSpec, column: string, row: number): string =>
  memberAt(rows, sets, column, row)?.short ?? '';

/** Who moved and to whom: the other side, or all where more than two talk; a package that nobody at the table proposes is put to all. */
function fromTo(spec: FigureSpec, row: number): string {
  const by = shortAt(spec, 'by', row);
  if (by === '')
    return memberAt(spec.rows, spec.sets, 'action', row)?.id === 'offer'
      ? talkTexts.proposed
      : talkTexts.over;
  const sides = [shortAt(spec, 'side', row), shortAt(spec, 'other', row)];
  const [to = talkTexts.all] =
    numbersOf(spec.rows, 'parties')[row]! > 2 ? [] : sides.filter((one) => one !== by);
  return fillSlots(talkTexts.fromTo, { from: by, to });
}

function ledgerColumns(
  spec: FigureSpec,
  drawn: readonly number[],
  width: number,
  { type }: Look,
): LedgerColumn[] {
  const { rows } = spec;
  const signed = (column: string, row: number): string =>
    printSigned(numbersOf(rows, column)[row]!, unitOf(rows, column));
  const gainHeading = (column: string): string =>
    fillSlots(talkTexts.columns.gain, { party: shortAt(spec, column, 0) });
  const { columns } = talkTexts;
  const fixed = [
    {
      heading: columns.round,
      print: (row: number) => formatNumber(numbersOf(rows, 'round')[row]!, 'integer'),
    },
    { heading: columns.from, print: (row: number) => fromTo(spec, row) },
    { heading: gainHeading('side'), print: (row: number) => signed('gain', row) },
    { heading: gainHeading('other'), print: (row: number) => signed('other_gain', row) },
  ];
  const widths = fixed.map(
    ({ heading, print }) =>
      Math.max(textWidth(heading, type.axis), ...drawn.map((row) => textWidth(print(row), type.label, 600))) +
      0.8 * type.label,
  );
  const words = width - widths.reduce((sum, one) => sum + one, 0);
  const [round, from, gain, otherGain] = fixed.map((column, at) => ({
    ...column,
    width: widths[at]!,
    anchor: at < 2 ? ('start' as const) : ('end' as const),
  })) as [LedgerColumn, LedgerColumn, LedgerColumn, LedgerColumn];
  // What is longer when the talks end has the wider column.
  const room = (column: 'give' | 'get'): number =>
    Math.max(1, textWidth(shortAt(spec, column, drawn.at(-1)!), type.label, 600));
  const give = Math.min(0.6, Math.max(0.4, room('give') / (room('give') + room('get'))));
  const chips = (column: 'give' | 'get'): LedgerColumn => ({
    heading: columns[column],
    width: words * (column === 'give' ? give : 1 - give),
    anchor: 'start',
    print: (row) => shortAt(spec, column, row),
  });
  return [round, from, chips('give'), chips('get'), gain, otherGain];
}

function ledgerRow(
  row: number,
  columns: readonly LedgerColumn[],
  lines: number,
  weight: Weight,
  { type }: Look,
): LedgerRow {
  const cells = columns.map(({ print, width, anchor }) =>
    anchor === 'end'
      ? [print(row)]
      : fitList(print(row), { size: type.label, width: width - 0.6 * type.label, lines, weight }),
  );
  return { row, cells, lines: Math.max(1, ...cells.map((own) => own.length)) };
}

/** The moves without the offer that the end accepts, which the end tells of. */
function toldMoves({ rows }: FigureSpec, drawn: readonly number[]): number[] {
  const end = drawn.at(-1)!;
  if (numbersOf(rows, 'accepted')[end] !== 1) return [...drawn];
  const [give, get] = [indicesOf(rows, 'give'), indicesOf(rows, 'get')];
  return drawn.filter((row) => row !== end - 1 || give[row] !== get[end] || get[row] !== give[end]);
}

/** The last moves that fit into a height, in order, the very last in any case; those before it in fewer lines where they do not fit in all. */
function lastRows(
  told: readonly number[],
  columns: readonly LedgerColumn[],
  height: number,
  look: Look,
): LedgerRow[] {
  const most = Math.max(mostLines.end, Math.floor(height / pitchOf(look) - between));
  const shown = [ledgerRow(told.at(-1)!, columns, most, 600, look)];
  let left = height / pitchOf(look) - shown[0]!.lines - between;
  for (const row of told.slice(0, -1).toReversed()) {
    const tries = [mostLines.before, 1].map((lines) => ledgerRow(row, columns, lines, 400, look));
    const next = tries.find(({ lines }) => lines + between <= left);
    if (next === undefined) break;
    left -= next.lines + between;
    shown.unshift(next);
  }
  return shown;
}

/** What the picture leaves to the table, in words: moves that concede nothing, or moves before those that fit. */
function restWords(spec: FigureSpec, drawn: readonly number[], shown: number): string {
  const moves = spec.rows.rows;
  if (drawn.length < moves) return fillSlots(talkTexts.thinned, { moves });
  const count = moves - shown;
  return count === 0 ? '' : fillSlots(count === 1 ? talkTexts.oneEarlier : talkTexts.earlier, { count });
}

/** A part under the lanes: its height in pixels, and its marks from an upper edge on. */
export interface Told {
  height: number;
  marks(y: number): string[];
}

function headMarks(columns: readonly LedgerColumn[], x: number, y: number, { theme, type }: Look): string[] {
  return columns.map(({ heading, width, anchor }, at) => {
    const left = x + columns.slice(0, at).reduce((sum, own) => sum + own.width, 0);
    return text(
      anchor === 'start' ? left : left + width,
      y + 0.9 * type.axis,
      fitText(heading, type.axis, width),
      {
        anchor,
        size: type.axis,
        fill: theme.secondary,
      },
    );
  });
}

function rowMarks(
  { row, cells }: LedgerRow,
  columns: readonly LedgerColumn[],
  at: { x: number; y: number; weight: Weight },
  look: Look,
): string[] {
  const { theme, type } = look;
  let left = at.x;
  return columns.flatMap(({ width, anchor }, column) => {
    const x = anchor === 'start' ? left : left + width;
    left += width;
    return cells[column]!.map((line, order) =>
      text(x, at.y + (order + 0.88) * pitchOf(look), line, {
        anchor,
        size: type.label,
        fill: theme.ink,
        weight: at.weight,
        key: `cell.${row}.${column}.${order}`,
      }),
    );
  });
}

/** What a party gave up under a threat after the talks, in as many lines as it takes at most. */
function threatLines({ rows, sets }: FigureSpec, width: number, { type }: Look): string[] {
  const given = memberAt(rows, sets, 'given', 0);
  if (given === undefined) return [];
  const said = fillSlots(talkTexts.threat, {
    giver: memberAt(rows, sets, 'giver', 0)!.short,
    taker: memberAt(rows, sets, 'taker', 0)!.short,
    time: formatNumber(numbersOf(rows, 'threatened')[0]!, 'year'),
    given: given.short,
  });
  return fitList(said, { size: type.label, width, lines: mostLines.end, weight: 600 });
}

/** The same on the last lines under a part. */
function withThreat(spec: FigureSpec, box: Box, look: Look, tell: (room: Box) => Told): Told {
  const { theme, type } = look;
  const lines = threatLines(spec, box.width, look);
  const own = lines.length === 0 ? 0 : (lines.length + 0.4) * pitchOf(look);
  const told = tell({ ...box, height: box.height - own });
  const style = { size: type.label, weight: 600, fill: theme.ink } as const;
  return {
    height: told.height + own,
    marks: (y) => [
      ...told.marks(y),
      ...lines.map((line, at) =>
        text(box.x, y + told.height + (at + 1.1) * pitchOf(look), line, { ...style, key: `threat.${at}` }),
      ),
    ],
  };
}

/** The moves in words under the lanes, and what followed them. @param box its height is the most that they may take */
export function toldTalks(spec: FigureSpec, drawn: readonly number[], box: Box, look: Look): Told {
  // A narrow picture has room for one of them.
  const isTold = look.narrow && threatLines(spec, box.width, look).length > 0;
  return withThreat(spec, box, look, (room) => {
    if (isTold) return { height: 0, marks: () => [] };
    return look.narrow ? lastOffer(spec, room, look) : ledgerOf(spec, drawn, room, look);
  });
}

/** The last of the moves that are drawn, in columns, the end of the talks last and strong. @param box its height is the most that the ledger may take */
function ledgerOf(spec: FigureSpec, drawn: readonly number[], box: Box, look: Look): Told {
  const { theme, type } = look;
  const told = toldMoves(spec, drawn);
  const columns = ledgerColumns(spec, told, box.width, look);
  const head = 1.45 * type.axis;
  const foot = 1.5 * type.note;
  const shown = lastRows(told, columns, box.height - head - foot, look);
  const rest = restWords(spec, drawn, shown.length);
  const rows = shown.reduce((sum, { lines }) => sum + (lines + between) * pitchOf(look), 0);
  const height = head + rows + (rest === '' ? 0 : foot);
  return {
    height,
    marks(y) {
      let next = y + head;
      const placed = shown.flatMap((own) => {
        const top = next;
        next += (own.lines + between) * pitchOf(look);
        const weight = own.row === told.at(-1) ? 600 : 400;
        return [
          acrossLine(box, top, theme.grid, 'grid'),
          ...rowMarks(own, columns, { x: box.x, y: top, weight }, look),
        ];
      });
      const style = { size: type.note, fill: theme.secondary, key: 'label.more' };
      const words = fitText(rest, type.note, box.width);
      return [
        ...headMarks(columns, box.x, y, look),
        ...placed,
        ...(rest === '' ? [] : [text(box.x, y + height - 0.25 * type.note, words, style)]),
      ];
    },
  };
}

/** Where there is no room for columns: what each side gives in the last move that names a package. */
function lastOffer(spec: FigureSpec, box: Box, { theme, type }: Look): Told {
  const row = Array.from({ length: spec.rows.rows }, (_, at) => at).findLast(
    (at) => shortAt(spec, 'give', at) !== '',
  );
  if (row === undefined) return { height: 0, marks: () => [] };
  const by = shortAt(spec, 'by', row);
  const [side, other] = [shortAt(spec, 'side', row), shortAt(spec, 'other', row)];
  const room = { size: type.label, width: box.width, lines: mostLines.before };
  const said = [
    [by, 'give'],
    [by === side ? other : side, 'get'],
  ].flatMap(([party, column]) =>
    fitList(fillSlots(talkTexts.gives, { party: party!, chips: shortAt(spec, column!, row) }), room).map(
      (line, order) => ({ line, key: `last.${column}.${order}` }),
    ),
  );
  const leading = 1.2 * type.label;
  return {
    height: said.length * leading,
    marks: (y) =>
      said.map(({ line, key }, at) =>
        text(box.x, y + (at + 0.85) * leading, line, { size: type.label, fill: theme.ink, key }),
      ),
  };
}
