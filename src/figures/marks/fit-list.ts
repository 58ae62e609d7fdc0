import { fillSlots } from '../words/fill-slots.ts';
import { packageTexts } from '../words/package-words-texts.ts';
import { fitText, wrapText, type Weight } from './text-metrics.ts';

/** Where and how large the words of a list stand. */
export interface ListRoom {
  size: number;
  width: number;
  lines: number; // at most
  weight?: Weight;
}

/** The lines of a list of chips: as many chips as there is room for, the others counted, so that no reader takes a part for the whole. */
export function fitList(words: string, { size, width, lines, weight = 400 }: ListRoom): string[] {
  const items = words.split(packageTexts.join);
  for (let shown = items.length; shown > 0; shown--) {
    const rest = items.length - shown;
    const more = rest === 0 ? [] : [fillSlots(packageTexts.more, { count: rest })];
    const broken = wrapText([...items.slice(0, shown), ...more].join(packageTexts.join), size, width, weight);
    if (broken.length <= lines) return broken;
  }
  const broken = wrapText(words, size, width, weight);
  return [...broken.slice(0, lines - 1), fitText(broken.slice(lines - 1).join(' '), size, width, weight)];
}
