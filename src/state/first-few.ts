import type { Said } from './notice-board.ts';
import { noticeTexts } from './notice-texts.ts';

/** The first of many texts, and how many more there are. */
export function firstFew(texts: readonly Said[], most: number): readonly Said[] {
  const more = texts.length - most;
  return more > 0 ? [...texts.slice(0, most), noticeTexts.more(more)] : texts;
}
