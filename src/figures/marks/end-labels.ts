import type { Box } from './box.ts';
import type { Look } from '../look/look.ts';
import { placeLabels } from './place-labels.ts';
import { element, text } from './svg.ts';
import { fitText, textWidth, wrapText } from './text-metrics.ts';

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

/** A label on one line; on two where that keeps its name whole and there is room; else with its name cut. The value stands at its end. */
function linesOf(label: EndLabel, room: number, mayWrap: boolean, { type }: Look): string[] {
  const { name, value, strong } = label;
  const weight = strong === true ? 600 : 400;
  const end = value === '' ? '' : ` ${value}`;
  const broken = mayWrap ? wrapText(name + end, type.label, room, weight) : [];
  if (broken.length === 2 && broken.every((line) => !line.endsWith('…'))) return broken;
  return [fitText(name, type.label, room - textWidth(end, type.label, weight), weight) + end];
}

/** Names and values right of `right`, moved apart inside the box, each tied to its line where it had to move; names that do not fit have a second line, or are cut, values never. */
export function endLabels(labels: readonly EndLabel[], box: Box, right: number, look: Look): string[] {
  const { type, scale } = look;
  const half = type.label / 2;
  const pitch = 1.17 * type.label;
  const room = box.x + box.width - right - gap(look);
  const wrapped = labels.map((label) => linesOf(label, room, true, look));
  const fits = wrapped.flat().length * pitch <= box.height;
  const told = fits ? wrapped : labels.map((label) => linesOf(label, room, false, look));
  const wanted = labels.flatMap(({ y }, order) => told[order]!.map(() => y));
  const placed = placeLabels(wanted, pitch, box.y + half, box.y + box.height - half / 2);
  let next = 0;
  return labels.flatMap(({ key, y, fill, strong }, order) => {
    const lines = told[order]!.map((line) => ({ line, y: placed[next++]! }));
    const middle = (lines[0]!.y + lines.at(-1)!.y) / 2;
    const tie = { stroke: fill, 'stroke-width': 0.75 * scale, 'data-role': 'tie' };
    const ends = { x1: right + 1, y1: y, x2: right + 0.8 * gap(look), y2: middle };
    return [
      element('line', { ...ends, ...tie }),
      ...lines.map(({ line, y }, at) =>
        text(right + gap(look), y + 0.35 * type.label, line, {
          size: type.label,
          fill,
          weight: strong === true ? 600 : 400,
          key: at === 0 ? `label.${key}` : `label.${key}.${at}`,
        }),
      ),
    ];
  });
}
