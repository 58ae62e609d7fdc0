import type { FigureSpec } from '../../schema/figure.ts';
import { altLimit, sayRole } from '../words/claims.ts';
import { enoughRuns } from '../marks/bands.ts';
import { contrastFindings, isCell } from './lint-contrast.ts';
import { longDescription, longLimit } from '../words/long-description.ts';
import { missingGlyphs } from '../words/missing-glyphs.ts';
import { contradicted } from '../words/own-text.ts';
import { pictureParts, placedTexts, type PicturePart, type PlacedText } from '../marks/picture-parts.ts';
import { claimTemplates, figureTexts } from '../words/texts.ts';

export type LintRule =
  | 'text-size'
  | 'outside'
  | 'cut'
  | 'collision'
  | 'contrast'
  | 'colours'
  | 'source'
  | 'disclaimer'
  | 'band'
  | 'words'
  | 'title'
  | 'alt'
  | 'numbers'
  | 'glyph';
/** One thing that keeps a picture from being printed. */
export interface LintFinding {
  rule: LintRule;
  what: string;
}

/** Eight points in CSS pixels; no text is smaller at the size of print. */
const smallestText = 8 * (4 / 3) - 0.01;
/** Most series that colour alone may tell apart. */
const mostColours = 5;
/** Most lines of a title. */
const titleLines = 2;
/** Letters may come this close to each other, in pixels, since boxes are those of the widest face. */
const tolerance = 0.5;

/** Everything that is wrong with a figure as it was drawn: sizes, places, contrast, words, sources. */
export function lintFigure(spec: FigureSpec, svg: string): LintFinding[] {
  const parts = pictureParts(svg);
  const texts = placedTexts(parts);
  return [
    ...sizes(texts),
    ...places(texts, spec.size),
    ...cut(svg),
    ...collisions(texts),
    ...contrastFindings(parts, texts, spec.theme),
    ...colours(parts),
    ...sources(spec, texts),
    ...bands(spec, parts),
    ...words(spec),
    ...contradicted(spec).map((rule) => ({ rule, what: sayRole(spec, rule) })),
    ...missingGlyphs(texts.map(({ text }) => text).join('')).map((what) => ({
      rule: 'glyph' as const,
      what,
    })),
  ];
}

function sizes(texts: readonly PlacedText[]): LintFinding[] {
  return texts
    .filter(({ size }) => size < smallestText)
    .map(({ text }) => ({ rule: 'text-size', what: text }));
}

function places(texts: readonly PlacedText[], { width, height }: FigureSpec['size']): LintFinding[] {
  return texts
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map(({ text }) => ({ rule: 'outside', what: text }));
}

/** Lines of title and subtitle that end before their words do, and a title that takes more lines than it has. */
function cut(svg: string): LintFinding[] {
  const head = /<g data-role="header">.*?<\/g>/s.exec(svg)?.[0] ?? '';
  const parts = pictureParts(head);
  const title = parts.filter(({ attributes }) => attributes['font-weight'] === '600');
  const ended = placedTexts(parts).filter(({ text }) => text.endsWith('…'));
  return [
    ...ended.map(({ text }): LintFinding => ({ rule: 'cut', what: text })),
    ...(title.length > titleLines ? [{ rule: 'cut' as const, what: `title of ${title.length} lines` }] : []),
  ];
}

function collisions(texts: readonly PlacedText[]): LintFinding[] {
  return texts.flatMap((a, order) =>
    texts
      .slice(order + 1)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance)
      .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance)
      .map((b): LintFinding => ({ rule: 'collision', what: `${a.text} | ${b.text}` })),
  );
}

/** Hues among the marks; greys, told apart by dash and label, and numbered cells do not count. */
function colours(parts: readonly PicturePart[]): LintFinding[] {
  const marks = parts.filter((part) => part.attributes['data-role'] === 'mark' && !isCell(part));
  const used = new Set(
    marks.flatMap(({ attributes: { fill, stroke } }) => [fill, stroke]).filter((colour) => isHue(colour)),
  );
  return used.size > mostColours ? [{ rule: 'colours', what: [...used].join(' ') }] : [];
}

function isHue(colour: string | undefined): boolean {
  const channels = /^#(..)(..)(..)$/
    .exec(colour ?? '')
    ?.slice(1)
    .map((pair) => Number.parseInt(pair, 16));
  return channels !== undefined && Math.max(...channels) - Math.min(...channels) > 40;
}

function sources({ sources: named }: FigureSpec, texts: readonly PlacedText[]): LintFinding[] {
  const said = texts.map(({ text }) => text).join(' ');
  const lacking = named.length === 0 || !said.includes(figureTexts.source);
  return [
    ...(lacking ? [{ rule: 'source' as const, what: figureTexts.source }] : []),
    ...(said.includes(figureTexts.disclaimer)
      ? []
      : [{ rule: 'disclaimer' as const, what: figureTexts.disclaimer }]),
  ];
}

/** A band of few runs is hatched, since its edges still move. */
function bands({ runs }: FigureSpec, parts: readonly PicturePart[]): LintFinding[] {
  const plain = parts.filter(({ attributes }) => attributes['data-role'] === 'band').length;
  return runs.n < enoughRuns && plain > 0 ? [{ rule: 'band', what: `${plain} plain of ${runs.n} runs` }] : [];
}

/** Lengths of what is read out, and digits in words that are no cell of the rows. */
function words(spec: FigureSpec): LintFinding[] {
  const [title, alt] = [sayRole(spec, 'title'), sayRole(spec, 'alt')];
  const long = longDescription(spec);
  const wrong = [
    ...(title === '' ? ['no title'] : []),
    ...(alt === '' || alt.length > altLimit ? [`alternative text of ${alt.length} characters`] : []),
    ...(alt === title ? ['alternative text repeats the title'] : []),
    ...(/\b(image|picture) of\b/i.test(alt) ? [alt] : []),
    ...(long.length > longLimit ? [`long description of ${long.length} characters`] : []),
  ];
  const typed = spec.claims
    .map(({ template }) => claimTemplates[template] ?? '')
    .filter((template) => /\d/.test(template.replace(/of (10|20|100)\b|\b(50|90)\s?%/g, '')));
  return [
    ...wrong.map((what): LintFinding => ({ rule: 'words', what })),
    ...typed.map((what): LintFinding => ({ rule: 'numbers', what })),
  ];
}
