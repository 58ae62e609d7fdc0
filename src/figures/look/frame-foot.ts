import type { FigureSpec } from '../../schema/figure.ts';
import type { Look } from './look.ts';
import { heightOf, type Paragraph } from '../marks/paragraphs.ts';
import { fitText, wrapText } from '../marks/text-metrics.ts';
import { figureTexts, neededNotes, noteTexts } from '../words/texts.ts';

/** The source line with so many sources named and the rest counted. */
function sourcesNamed({ versions, sources }: FigureSpec, shown: number): string {
  const rest = sources.length - shown;
  const parts = [versions.model, ...sources.slice(0, shown)];
  const listed = shown === 0 ? figureTexts.listed : figureTexts.more;
  if (rest > 0) parts.push(listed.replace('{count}', String(rest)));
  return `${figureTexts.source} ${parts.join('; ')}.`;
}

/** Sources as far as some lines hold them; the rest is counted. */
function sourceText(spec: FigureSpec, size: number, width: number, lines: number): string {
  const fits = (text: string): boolean => wrapText(text, size, width).length <= lines;
  let best = sourcesNamed(spec, spec.sources.length);
  if (fits(best)) return best;
  best = fitText(`${figureTexts.source} ${spec.versions.model}`, size, width);
  for (let shown = 0; shown < spec.sources.length; shown++) {
    const longer = sourcesNamed(spec, shown);
    if (fits(longer)) best = longer;
    else if (shown > 0) break;
  }
  return best;
}

/** Who made the picture from what; the short form keeps the disclaimer and the hash by which the result is found. */
function provenance({ versions, runs }: FigureSpec, short: boolean): string {
  const [first, last] = runs.seeds;
  const seeds = first === last ? figureTexts.seed : figureTexts.seeds;
  const result = figureTexts.result.replace('{hash}', versions.result.slice(0, 8));
  if (short) return [figureTexts.disclaimer, result].join(' · ');
  return [
    figureTexts.disclaimer,
    figureTexts.app.replace('{version}', versions.app),
    figureTexts.scenario.replace('{hash}', versions.scenario.slice(0, 8)),
    result,
    seeds.replace('{first}', String(first)).replace('{last}', String(last)),
    figureTexts.licence,
  ].join(' · ');
}

/** How much of the foot is said: all notes or the first or what the numbers cannot be read without, lines of sources, the whole provenance or the short one. */
interface Fullness {
  notes: number | 'needed';
  sourceLines: number;
  short: boolean;
}
const fullnesses: readonly Fullness[] = [
  { notes: Infinity, sourceLines: 2, short: false },
  { notes: Infinity, sourceLines: 1, short: false },
  { notes: 1, sourceLines: 1, short: false },
  { notes: 1, sourceLines: 1, short: true },
  { notes: 'needed', sourceLines: 1, short: true },
];

/** Notes in words, as many as wanted. */
function notesOf({ notes }: FigureSpec, wanted: Fullness['notes']): string[] {
  if (wanted === 'needed') return notes.flatMap((id) => neededNotes[id] ?? []).slice(0, 1);
  return notes.slice(0, wanted).map((id) => noteTexts[id] ?? id);
}

function paragraphsOf(spec: FigureSpec, look: Look, width: number, fullness: Fullness): Paragraph[] {
  const { theme, type } = look;
  const notes = notesOf(spec, fullness.notes);
  const source = sourceText(spec, type.note, width, fullness.sourceLines);
  const noted = { content: [figureTexts.notes, ...notes].join(' '), lead: figureTexts.notes };
  return [
    ...(notes.length === 0 ? [] : [{ ...noted, fill: theme.secondary }]),
    { content: source, lead: figureTexts.source, fill: theme.secondary },
    { content: provenance(spec, fullness.short), lead: '', fill: theme.tertiary },
  ].map(({ content, lead, fill }) => ({
    lines: wrapText(content, type.note, width),
    size: type.note,
    weight: 400,
    fill,
    lead,
  }));
}

/** Notes, source and provenance, as much of them as fits in `room` pixels of height; disclaimer, source, hash and the one note that a number needs always. */
export function footOf(spec: FigureSpec, look: Look, width: number, room: number): Paragraph[] {
  let foot: Paragraph[] = [];
  for (const fullness of fullnesses) {
    foot = paragraphsOf(spec, look, width, fullness);
    if (heightOf(foot) <= room) break;
  }
  return foot;
}
