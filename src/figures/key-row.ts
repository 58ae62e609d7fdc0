import type { Box } from './box.ts';
import type { Look } from './look.ts';
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
}

/** Lines that the entries take in a width, broken where the next does not fit: [line][entry]. */
function breakLines(entries: readonly KeyEntry[], width: number, { type }: Look): KeyEntry[][] {
  const lines: KeyEntry[][] = [];
  let left = Infinity;
  for (const entry of entries) {
    const room = entryWidth(entry, type.axis);
    if (left + room - type.axis > width) {
      lines.push([]);
      left = 0;
    }
    lines.at(-1)!.push(entry);
    left += room;
  }
  return lines;
}
const swatch = ({ marker }: KeyEntry, size: number): number => (marker === undefined ? 2 : 1.2) * size;
const entryWidth = (entry: KeyEntry, size: number): number =>
  swatch(entry, size) + textWidth(entry.name, size) + size;

/** Pixels of height that a key takes. */
export function keyRoom(entries: readonly KeyEntry[], width: number, look: Look): number {
  return breakLines(entries, width, look).length * 1.4 * look.type.axis;
}

/** What marks stand for, in words beside one of each, over a plot. */
export function keyRow(
  entries: readonly KeyEntry[],
  box: Pick<Box, 'x' | 'y' | 'width'>,
  look: Look,
): string[] {
  const { theme, type, scale } = look;
  return breakLines(entries, box.width, look).flatMap((line, row) => {
    let left = box.x;
    return line.flatMap((entry) => {
      const start = left;
      left += entryWidth(entry, type.axis);
      const y = box.y + (1.4 * row + 0.62) * type.axis;
      const { stroke, marker, name } = entry;
      const style = { stroke, 'stroke-width': entry.width ?? 2 * scale, 'stroke-dasharray': entry.dash };
      const mark =
        marker === undefined
          ? element('line', {
              x1: start,
              x2: start + 1.6 * type.axis,
              y1: y,
              y2: y,
              ...style,
              'data-role': 'key',
            })
          : markerMark(
              marker,
              { x: start + 0.4 * type.axis, y, radius: 0.32 * type.axis },
              { stroke, surface: theme.surface },
              { 'data-role': 'key' },
            );
      return [
        mark,
        text(start + swatch(entry, type.axis), y + 0.35 * type.axis, name, {
          size: type.axis,
          fill: theme.secondary,
        }),
      ];
    });
  });
}
