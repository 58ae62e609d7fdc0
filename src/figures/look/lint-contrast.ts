import type { ThemeId } from '../../schema/figure.ts';
import { contrastRatio, over, parseColour } from './contrast.ts';
import type { LintFinding } from './lint.ts';
import type { PicturePart, PlacedText } from '../marks/picture-parts.ts';
import { themeOf } from './theme.ts';

/** Least contrast of words and of marks with what lies under them (WCAG 2.2, 1.4.3 and 1.4.11). */
const leastText = 4.5;
const leastMark = 3;

type Rgb = NonNullable<ReturnType<typeof parseColour>>;
const opacityOf = ({ attributes }: PicturePart): number => Number(attributes['fill-opacity'] ?? '1');

/** The colour under a point once everything before `order` is drawn; only rectangles are looked at, since only they are laid under words. */
function groundAt(parts: readonly PicturePart[], order: number, x: number, y: number, page: Rgb): Rgb {
  let ground = page;
  for (const part of parts.slice(0, order)) {
    if (part.name !== 'rect') continue;
    const { attributes } = part;
    const [left, top] = [Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)];
    const inside =
      x >= left &&
      x <= left + Number(attributes['width']) &&
      y >= top &&
      y <= top + Number(attributes['height']);
    const fill = inside ? parseColour(attributes['fill'] ?? '') : null;
    if (fill !== null) ground = over(fill, opacityOf(part), ground);
  }
  return ground;
}

/** Whether a part is a cell of a heat table: those carry their number, so that nothing rests on the fill. */
export function isCell({ attributes }: PicturePart): boolean {
  return attributes['data-key']?.startsWith('cell.') === true;
}

/** Words and marks that stand out too little; a reader's own colours are the reader's own. */
export function contrastFindings(
  parts: readonly PicturePart[],
  texts: readonly PlacedText[],
  theme: ThemeId,
): LintFinding[] {
  const page = parseColour(themeOf(theme).surface);
  if (page === null) return [];
  const words = texts.flatMap(({ text, left, right, top, bottom, fill, order }) => {
    const colour = parseColour(fill);
    const ground = groundAt(parts, order, (left + right) / 2, (top + bottom) / 2, page);
    return colour !== null && contrastRatio(colour, ground) < leastText ? [`${text} in ${fill}`] : [];
  });
  const marks = parts
    .filter((part) => part.attributes['data-role'] === 'mark' && !isCell(part))
    .flatMap((part) => {
      const { stroke, fill } = part.attributes;
      const seen = [stroke, fill]
        .map((colour) => parseColour(colour ?? ''))
        .filter((colour) => colour !== null);
      const best = Math.max(
        0,
        ...seen.map((colour) => contrastRatio(over(colour, opacityOf(part), page), page)),
      );
      return seen.length > 0 && best < leastMark ? [`mark ${part.attributes['data-key'] ?? ''}`] : [];
    });
  return [...new Set([...words, ...marks])].map((what) => ({ rule: 'contrast', what }));
}
