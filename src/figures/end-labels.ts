import type { Box } from './box.ts';
import type { Look } from './look.ts';
import { placeLabels } from './place-labels.ts';
import { element, text } from './svg.ts';
import { fitText, textWidth } from './text-metrics.ts';

/** The name of a line and its value at its end. */
export interface EndLabel {
  key: string;
  name: string;
  value: string; // printed; '' where the name stands alone
  y: number; // where the line ends
  fill: string;
  strong?: boolean;
}

const gap = ({ type }: Look): number => type.label;

/** Pixels that labels take at the right of a plot, at most a share of its width. */
export function endRoom(labels: readonly Omit<EndLabel, 'y'>[], width: number, look: Look): number {
  const widths = labels.map(({ name, value }) => textWidth(`${name} ${value}`, look.type.label, 600));
  // Widths of parts may sum to a hair more than that of the whole, which would cut a name that has its room.
  return Math.min(Math.max(...widths) + gap(look) + 0.5, 0.45 * width);
}

/** Names and values right of `right`, moved apart inside the box, each tied to its line where it had to move; names that do not fit are cut, values never. */
export function endLabels(labels: readonly EndLabel[], box: Box, right: number, look: Look): string[] {
  const { type, scale } = look;
  const wanted = labels.map(({ y }) => y);
  const half = type.label / 2;
  const placed = placeLabels(wanted, 1.17 * type.label, box.y + half, box.y + box.height - half / 2);
  return labels.flatMap(({ key, name, value, fill, strong }, order) => {
    const weight = strong === true ? 600 : 400;
    const end = value === '' ? '' : ` ${value}`;
    const space = box.x + box.width - right - gap(look) - textWidth(end, type.label, weight);
    const label = fitText(name, type.label, space, weight) + end;
    const tie = { stroke: fill, 'stroke-width': 0.75 * scale, 'data-role': 'tie' };
    const ends = { x1: right + 1, y1: wanted[order], x2: right + 0.8 * gap(look), y2: placed[order] };
    return [
      element('line', { ...ends, ...tie }),
      text(right + gap(look), placed[order]! + 0.35 * type.label, label, {
        size: type.label,
        fill,
        weight,
        key: `label.${key}`,
      }),
    ];
  });
}
