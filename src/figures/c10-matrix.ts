import type { FigureSpec } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { hardly } from './c10-balances-rows.ts';
import { indicesOf, numbersOf } from './columns.ts';
import { formatSigned } from './format-number.ts';
import type { Look } from './look.ts';
import { element, text } from './svg.ts';
import { fitText, textWidth } from './text-metrics.ts';
import { figureTexts } from './texts.ts';

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
  const size = Math.min(steps, Math.ceil((steps * Math.abs(change)) / largest - 0.02));
  return steps + (change < 0 ? -size : size);
}
/** The steps at the ends of the ramp are dark. */
const isDark = (step: number): boolean => step <= 1 || step >= 7;

/** A signed number of billions without its unit, which the heading says. */
const printed = (change: number): string =>
  formatSigned(change, 'billion').replace('$', '').replace('bn', '');

function cellMarks(key: string, change: number, largest: number, box: Box, { theme, type }: Look): string[] {
  const step = stepOf(change, largest);
  const ink = theme.id === 'forced' ? theme.ink : isDark(step) ? '#FFFFFF' : '#14181F';
  return [
    element('rect', {
      ...box,
      fill: theme.diverging[step]!,
      stroke: theme.surface,
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

/**
 * Reporters by partners: change of the goods balance of the row with the column, filled from loss to gain and printed with its sign, with what each
 * row adds up to at its end. Regions that move most, as many as there is room for.
 */
export function matrixMarks(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const cell = textWidth('−00.0', type.axis) + 4;
  const all = spec.sets['region']!;
  const nameRoom = Math.min(textWidth('Rest of world', type.axis) + 4, 0.3 * box.width);
  const head = 2.9 * type.axis;
  const count = Math.max(
    2,
    Math.min(
      Math.floor((box.width - nameRoom) / cell) - 1,
      Math.floor((box.height - head) / (1.5 * type.axis)),
    ),
  );
  const { regions, change } = matrixOf(spec, count);
  const width = Math.min((box.width - nameRoom) / (regions.length + 1), 1.6 * cell);
  const height = Math.min((box.height - head) / regions.length, 2.4 * type.axis);
  const partners = [...regions, -1];
  // What is small beside the largest balance is not drawn as if it were much.
  const balances = numbersOf(spec.rows, 'balance').filter(
    (_, row) => indicesOf(spec.rows, 'scope')[row] === 0,
  );
  const largest = Math.max(
    hardly * Math.max(...balances.map(Math.abs)),
    ...regions.flatMap((one) => regions.map((other) => Math.abs(change(one, other)))),
  );
  const at = (row: number, column: number): Box => ({
    x: box.x + nameRoom + column * width + (column === regions.length ? 3 : 0),
    y: box.y + head + row * height,
    width: width - (column === regions.length ? 3 : 0),
    height,
  });
  const style = { size: type.axis, fill: theme.secondary };
  const nameOf = (region: number, room: number): string => {
    const { id, short } = all[region]!;
    return textWidth(short, type.axis) <= room ? short : fitText(id, type.axis, room);
  };
  return [
    text(box.x, box.y + 0.9 * type.axis, fitText(figureTexts.matrixHead, type.axis, box.width), style),
    ...partners.map((partner, column) =>
      text(
        at(0, column).x + width / 2,
        box.y + head - 0.4 * type.axis,
        partner < 0 ? figureTexts.goodsTotal : nameOf(partner, width - 3),
        { ...style, anchor: 'middle' },
      ),
    ),
    ...regions.flatMap((reporter, row) => [
      text(
        box.x,
        at(row, 0).y + height / 2 + 0.35 * type.axis,
        fitText(all[reporter]!.short, type.axis, nameRoom - 3),
        { ...style, fill: theme.ink, key: `row.${all[reporter]!.id}` },
      ),
      ...partners.flatMap((partner, column) =>
        partner === reporter
          ? []
          : cellMarks(
              `${all[reporter]!.id}-${partner < 0 ? 'all' : all[partner]!.id}`,
              change(reporter, partner),
              largest,
              at(row, column),
              look,
            ),
      ),
    ]),
  ];
}
