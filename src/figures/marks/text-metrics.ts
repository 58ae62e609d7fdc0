export type Weight = 400 | 600;

/** Advance widths of Arial-metric faces in thousandths of an em, code points 32 to 126. */
const regular: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const bold: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
const otherWidth = 611;
const wideWidth = 1000;
/** Room for a fallback face that runs wider than the measured one. */
const slack = 1.08;

/** Of a code unit that the lists do not hold; the second half of a pair adds nothing to the first. */
function otherAdvance(unit: number): number {
  if (unit >= 0xdc00 && unit < 0xe000) return 0;
  return unit === 0x2014 || unit === 0x2026 || unit >= 0x2e80 ? wideWidth : otherWidth;
}

/** Width of a line in the widest of the named faces, without slack: where the next word of the same line begins. */
export function inkWidth(text: string, size: number, weight: Weight = 400): number {
  const widths = weight === 600 ? bold : regular;
  let total = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    total += unit >= 32 && unit < 127 ? widths[unit - 32]! : otherAdvance(unit);
  }
  return (total / 1000) * size;
}

/** Width of a line in the unit of `size`, with 8 % slack for a fallback face. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  return inkWidth(text, size, weight) * slack;
}

/** The text cut to `width` with an ellipsis where it does not fit; whole when it does. */
export function fitText(text: string, size: number, width: number, weight: Weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const room = width - textWidth('…', size, weight);
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += textWidth(character, size, weight);
    if (used > room) break;
    kept += character;
  }
  return `${kept.replace(/[\s,;:]+$/, '')}…`;
}

/** Where a line may be broken: at a space that stands in no quarter, "2028 Q3". */
const betweenWords = / (?!Q[1-4]\b)/;

/** Words of a text with their widths, so that the same text can be broken at several widths. */
interface Measured {
  words: readonly string[];
  widths: readonly number[];
  space: number;
}

function measure(text: string, size: number, weight: Weight): Measured {
  const words = text.split(betweenWords);
  return {
    words,
    widths: words.map((word) => textWidth(word, size, weight)),
    space: textWidth(' ', size, weight),
  };
}

/** How many words each line takes where no line is wider than `width`; a word that is too wide has a line of its own. */
function breakWords({ widths, space }: Measured, width: number): number[] {
  const counts: number[] = [];
  let used = Infinity;
  for (const own of widths) {
    if (used + space + own <= width) {
      used += space + own;
      counts[counts.length - 1]!++;
    } else {
      used = own;
      counts.push(1);
    }
  }
  return counts;
}

/** The lines of so many words each; a word wider than the width stands alone and is cut. */
function linesOf(
  { words }: Measured,
  counts: readonly number[],
  size: number,
  width: number,
  weight: Weight,
): string[] {
  let first = 0;
  return counts.map((count) => {
    const line = words.slice(first, (first += count)).join(' ');
    return count === 1 ? fitText(line, size, width, weight) : line;
  });
}

/** Lines no wider than `width`, broken at spaces; a single word that is too wide is cut. */
export function wrapText(text: string, size: number, width: number, weight: Weight = 400): string[] {
  if (text === '') return [];
  const measured = measure(text, size, weight);
  return linesOf(measured, breakWords(measured, width), size, width, weight);
}

/** The same number of lines as `wrapText`, of like lengths, so that no word stands alone under a full line. */
export function balanceText(text: string, size: number, width: number, weight: Weight = 400): string[] {
  if (text === '') return [];
  const measured = measure(text, size, weight);
  const widest = Math.max(...measured.widths);
  let best = breakWords(measured, width);
  for (let room = width - size; room > width / 2 && room >= widest; room -= size) {
    const counts = breakWords(measured, room);
    if (counts.length > best.length) break;
    best = counts;
  }
  return linesOf(measured, best, size, width, weight);
}
