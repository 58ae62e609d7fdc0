import { text } from './svg.ts';
import { inkWidth, type Weight } from './text-metrics.ts';

/** Lines of words that stand above or below a plot. */
export interface Paragraph {
  lines: readonly string[];
  size: number; // pixels
  weight: Weight;
  fill: string;
  lead: string; // bold words at the start of the first line
}

const leading = (size: number): number => Math.round(size * 1.22);
/** Pixels that paragraphs take one under another, the space after the last counted. */
export const heightOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { lines, size }) => sum + lines.length * leading(size) + gapOf(size), 0);
const gapOf = (size: number): number => Math.round(size / 4);

/** Width of bold words in the own face against the widest of the named ones, and of its space in letters. */
const ownShare = 0.88;
const space = 0.2;

function lineMarks(paragraph: Paragraph, left: number, top: number): string[] {
  const { size, weight, fill, lead } = paragraph;
  return paragraph.lines.flatMap((line, index) => {
    const y = top + index * leading(size) + size;
    if (index > 0 || lead === '') return [text(left, y, line, { size, weight, fill })];
    const ink = inkWidth(lead, size, 600);
    const [after, wide] = [left + (ownShare * ink + space * size), left + ink + size / 8];
    const rest = line.slice(lead.length).trimStart();
    return [
      text(left, y, lead, { size, weight: 600, fill }),
      ...(rest === '' ? [] : [text(after, y, rest, { size, weight, fill, wide })]),
    ];
  });
}

/** Paragraphs one under another from `top` down. */
export function paragraphMarks(paragraphs: readonly Paragraph[], left: number, top: number): string[] {
  let y = top;
  return paragraphs.flatMap((paragraph) => {
    const marks = lineMarks(paragraph, left, y);
    y += heightOf([paragraph]);
    return marks;
  });
}
