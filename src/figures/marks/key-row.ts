import type { Box } from './box.ts';
import type { Look } from '../look/look.ts';
import { markerMark, type Marker } from './markers.ts';
import { element, text } from './svg.ts';
import { textWidth } from './text-metrics.ts';

/** What a mark of a plot stands for. */
export interface KeyEntry {
  name: string;
  stroke: string;
  marker?: Marker; // a line without one
  width?: number;
  dash?: string | undefined;
  ground?: string; // a framed patch of this fill instead: what lies under a plot
}

/** Gaps after an entry that are tried, in letters: the wide one unless a narrower one saves a line. */
const gaps = [1, 0.5];

/** Entries with where they begin: [line][entry]. */
type KeyLines = { entry: KeyEntry; left: number }[][];

function linesWith(gap: number, entries: readonly KeyEntry[], width: number, axis: number): KeyLines {
  const lines: KeyLines = [];
  let left = Infinity;
  for (const entry of entries) {
    const own = swatch(entry, axis) + textWidth(entry.name, axis);
    if (left + own > width) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)!.push({ entry, left });
    left += own + gap * axis;
  }
  return lines;
}

/** Lines that the entries take in a width, broken where the next does not fit. */
function breakLines(entries: readonly KeyEntry[], width: number, { type }: Look): KeyLines {
  const [wide, close] = gaps.map((gap) => linesWith(gap, entries, width, type.axis));
  return close!.length < wide!.length ? close! : wide!;
}
const swatch = ({ marker }: KeyEntry, size: number): number => (marker === undefined ? 2 : 1.2) * size;

/** Pixels of height that a key takes. */
export function keyRoom(entries: readonly KeyEntry[], width: number, look: Look): number {
  return breakLines(entries, width, look).length * 1.4 * look.type.axis;
}

/** One of the marks that an entry tells of. */
function swatchMark(entry: KeyEntry, x: number, y: number, { theme, type, scale }: Look): string {
  const { stroke, marker, ground } = entry;
  const size = type.axis;
  const role = { 'data-role': 'key' };
  if (ground !== undefined) {
    const patch = { x, y: y - 0.42 * size, width: 1.6 * size, height: 0.84 * size, fill: ground };
    return element('rect', { ...patch, stroke, 'stroke-width': 0.75 * scale, ...role });
  }
  if (marker !== undefined) {
    const at = { x: x + 0.4 * size, y, radius: 0.32 * size };
    return markerMark(marker, at, { stroke, surface: theme.surface }, role);
  }
  const ends = { x1: x, x2: x + 1.6 * size, y1: y, y2: y };
  const style = { stroke, 'stroke-width': entry.width ?? 2 * scale, 'stroke-dasharray': entry.dash };
  return element('line', { ...ends, ...style, ...role });
}

/** What marks stand for, in words beside one of each, over a plot. */
export function keyRow(
  entries: readonly KeyEntry[],
  box: Pick<Box, 'x' | 'y' | 'width'>,
  look: Look,
): string[] {
  const { theme, type } = look;
  return breakLines(entries, box.width, look).flatMap((line, row) =>
    line.flatMap(({ entry, left }) => {
      const start = box.x + left;
      const y = box.y + (1.4 * row + 0.62) * type.axis;
      return [
        swatchMark(entry, start, y, look),
        text(start + swatch(entry, type.axis), y + 0.35 * type.axis, entry.name, {
          size: type.axis,
          fill: theme.secondary,
        }),
      ];
    }),
  );
}
