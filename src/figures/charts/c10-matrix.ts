import type { FigureSpec } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { hardly } from '../headline-pair.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { formatSigned } from '../words/format-number.ts';
import type { Look } from '../look/look.ts';
import { element, text } from '../marks/svg.ts';
import { fitText, textWidth, wrapText } from '../marks/text-metrics.ts';
import { figureTexts } from '../words/texts.ts';

/** Changes between regions as the rows have them, and the regions that move most, in the model's order. */
interface Matrix {
  regions: readonly number[];
  change(reporter: number, partner: number): number; // million USD a year; partner -1: all
}

function matrixOf({ rows, sets }: FigureSpec, count: number): Matrix {
  const [exporter, importer, scope] = ['exporter', 'importer', 'scope'].map((column) =>
    indicesOf(rows, column),
  ) as [Int32Array, Int32Array, Int32Array];
  const value = numbersOf(rows, 'change');
  const cells = new Map<string, number>();
  const moved = new Map<number, number>();
  const countIn = (region: number, size: number): void =>
    void moved.set(region, (moved.get(region) ?? 0) + size);
  exporter.forEach((from, row) => {
    if (scope[row] === 2) return;
    const to = importer[row]!;
    cells.set(`${from}|${to}`, value[row]!);
    if (to < 0) return;
    cells.set(`${to}|${from}`, -value[row]!);
    countIn(from, Math.abs(value[row]!));
    countIn(to, Math.abs(value[row]!));
  });
  const ranked = [...moved].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, count);
  const kept = new Set(ranked.map(([region]) => region));
  const regions = sets['region']!.map((_, region) => region).filter((region) => kept.has(region));
  return { regions, change: (reporter, partner) => cells.get(`${reporter}|${partner}`) ?? 0 };
}

/** The step of the diverging ramp for a change: the middle is nothing. */
function stepOf(change: number, largest: number): number {
  const steps = 4;
  if (largest === 0) return steps;
  const size = Math.min(steps, Math.round((steps * Math.abs(change)) / largest));
  return steps + (change < 0 ? -size : size);
}
/** The steps at the ends of the ramp are dark. */
const isDark = (step: number): boolean => step <= 1 || step >= 7;

/** A signed number of billions without its unit, which the heading says. */
const printed = (change: number): string =>
  formatSigned(change, 'billion').replace('$', '').replace('bn', '');

function cellMarks(key: string, change: number, largest: number, box: Box, { theme, type }: Look): string[] {
  const step = stepOf(change, largest);
  const isForced = theme.id === 'forced';
  const ink = isForced ? theme.ink : theme.id === 'dark' || isDark(step) ? '#FFFFFF' : '#14181F';
  return [
    element('rect', {
      ...box,
      fill: theme.diverging[step]!,
      stroke: isForced ? theme.grid : theme.surface,
      'stroke-width': 1,
      'data-key': `cell.${key}`,
      'data-role': 'mark',
    }),
    text(box.x + box.width / 2, box.y + box.height / 2 + 0.35 * type.axis, printed(change), {
      size: type.axis,
      anchor: 'middle',
      fill: ink,
      key: `change.${key}`,
    }),
  ];
}

/** A name in lines of a size; in no lines where it does not fit. */
interface FittedName {
  lines: readonly string[];
  size: number;
}
/** Names in the one size in which all of them fit on two lines at most; in none where they do not. */
function fitNames(names: readonly string[], width: number, { type }: Look): FittedName[] {
  const inSize = (size: number): FittedName[] =>
    names.map((name) => {
      const lines = wrapText(name, size, width);
      return { lines: lines.length > 2 || lines.some((line) => line.endsWith('…')) ? [] : lines, size };
    });
  const tries = [type.axis, type.note].map(inSize);
  return tries.find((fitted) => fitted.every(({ lines }) => lines.length > 0)) ?? tries[1]!;
}

/** The matrix laid out: regions, their names and the size of a cell. */
interface Grid {
  regions: readonly number[];
  change: Matrix['change'];
  headings: readonly FittedName[];
  rowNames: readonly FittedName[];
  nameRoom: number;
  width: number;
  height: number;
}

/** Fewer regions than this are not drawn for the sake of names. */
const leastRegions = 4;

function gridOf(spec: FigureSpec, count: number, box: Box, head: number, look: Look): Grid {
  const { type } = look;
  const { regions, change } = matrixOf(spec, count);
  const all = spec.sets['region']!;
  const names = regions.map((region) => all[region]!.short);
  const broad = 0.3 * box.width;
  const height = Math.min((box.height - head) / regions.length, 2.4 * type.axis);
  const isHigh = height >= 2.1 * type.axis;
  const words = isHigh ? names.flatMap((name) => name.split(' ')) : names;
  const nameRoom = Math.min(Math.max(...words.map((word) => textWidth(word, type.axis))) + 6, broad);
  const cell = textWidth('−00.0', type.axis) + 4;
  const width = Math.min((box.width - nameRoom) / (regions.length + 1), 1.6 * cell);
  const rowNames = isHigh
    ? fitNames(names, nameRoom - 3, look)
    : names.map((name) => ({ lines: [fitText(name, type.axis, nameRoom - 3)], size: type.axis }));
  return {
    regions,
    change,
    headings: fitNames(names, width - 2, look),
    rowNames,
    nameRoom,
    width,
    height,
  };
}

/** As many regions as there is room for, fewer where more would leave their names without room; ids stand where names never have it. */
function layout(spec: FigureSpec, box: Box, head: number, look: Look): Grid {
  const { type } = look;
  const cell = textWidth('−00.0', type.axis) + 4;
  const broadest = Math.floor((box.width - 4 * type.axis) / cell) - 1;
  const most = Math.max(2, Math.min(broadest, Math.floor((box.height - head) / (1.5 * type.axis))));
  const tries: Grid[] = [];
  for (let count = most; count >= Math.min(most, leastRegions); count--) {
    const grid = gridOf(spec, count, box, head, look);
    if (grid.width >= cell - 2) tries.push(grid);
  }
  const named = tries.find(({ headings, rowNames }) =>
    [...headings, ...rowNames].every(({ lines }) => lines.length > 0),
  );
  return named ?? tries[0] ?? gridOf(spec, Math.min(most, leastRegions), box, head, look);
}

/** Names over columns and beside rows; an id for a name that has no room. */
function nameMarks(
  spec: FigureSpec,
  grid: Grid,
  at: (row: number, column: number) => Box,
  box: Box,
  look: Look,
): string[] {
  const { theme, type } = look;
  const all = spec.sets['region']!;
  const total: FittedName = { lines: [figureTexts.goodsTotal], size: grid.headings[0]!.size };
  const named = (name: FittedName, region: number | undefined): FittedName =>
    name.lines.length > 0 || region === undefined ? name : { lines: [all[region]!.id], size: type.axis };
  const over = [...grid.headings, total].flatMap((name, column) => {
    const { lines, size } = named(name, grid.regions[column]);
    const { x, width, y } = at(0, column);
    return lines.map((line, order) =>
      text(x + width / 2, y - 0.4 * type.axis - (lines.length - 1 - order) * 1.1 * size, line, {
        size,
        anchor: 'middle',
        fill: theme.secondary,
      }),
    );
  });
  const beside = grid.rowNames.flatMap((name, row) => {
    const { lines, size } = named(name, grid.regions[row]);
    const middle = at(row, 0).y + grid.height / 2;
    return lines.map((line, order) =>
      text(box.x, middle + (0.35 + 1.1 * (order - (lines.length - 1) / 2)) * size, line, {
        size,
        fill: theme.ink,
        key: `row.${all[grid.regions[row]!]!.id}${order === 0 ? '' : `.${order}`}`,
      }),
    );
  });
  return [...over, ...beside];
}

/** The change that fills a cell wholly: the largest, but what is small beside the largest balance is not drawn as if it were much. */
function fullChange({ rows }: FigureSpec, { regions, change }: Grid): number {
  const scope = indicesOf(rows, 'scope');
  const balances = numbersOf(rows, 'balance').filter((_, row) => scope[row] === 0);
  return Math.max(
    hardly * Math.max(...balances.map(Math.abs)),
    ...regions.flatMap((one) => regions.map((other) => Math.abs(change(one, other)))),
  );
}

/**
 * Reporters by partners: change of the goods balance of the row with the column, filled from loss to gain and printed with its sign, with what each
 * row adds up to at its end. Regions that move most, as many as there is room for.
 */
export function matrixMarks(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const all = spec.sets['region']!;
  const grid = layout(spec, box, 3.9 * type.axis, look);
  const head = (1.9 + Math.max(1, ...grid.headings.map(({ lines }) => lines.length))) * type.axis;
  const { regions, change, nameRoom, width, height } = grid;
  const largest = fullChange(spec, grid);
  const at = (row: number, column: number): Box => ({
    x: box.x + nameRoom + column * width + (column === regions.length ? 3 : 0),
    y: box.y + head + row * height,
    width: width - (column === regions.length ? 3 : 0),
    height,
  });
  const heading = fitText(figureTexts.matrixHead, type.axis, box.width);
  const partners = [...regions, -1];
  return [
    text(box.x, box.y + 0.9 * type.axis, heading, { size: type.axis, fill: theme.secondary }),
    ...nameMarks(spec, grid, at, box, look),
    ...regions.flatMap((reporter, row) =>
      partners.flatMap((partner, column) => {
        if (partner === reporter) return [];
        const key = `${all[reporter]!.id}-${partner < 0 ? 'all' : all[partner]!.id}`;
        return cellMarks(key, change(reporter, partner), largest, at(row, column), look);
      }),
    ),
  ];
}
