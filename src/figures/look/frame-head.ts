import type { FigureSpec } from '../../schema/figure.ts';
import { sayRole } from '../words/claims.ts';
import type { Look } from './look.ts';
import type { Paragraph } from '../marks/paragraphs.ts';
import { balanceText } from '../marks/text-metrics.ts';
import { figureTexts } from '../words/texts.ts';
import { runsWords } from '../words/uncertainty-words.ts';

/** The title in at most two lines, in the largest size in which it has that room; its short form where it has not; never cut. */
function titleLines(spec: FigureSpec, look: Look, width: number): { lines: string[]; size: number } {
  const least = Math.max(look.type.subtitle, 0.75 * look.type.title);
  const [whole, short] = [sayRole(spec, 'title'), sayRole(spec, 'title-short')];
  for (const title of short === '' ? [whole] : [whole, short]) {
    for (let size = look.type.title; size >= least; size -= 0.5) {
      const lines = balanceText(title, size, width, 600);
      if (lines.length <= 2) return { lines, size };
    }
  }
  return { lines: balanceText(short || whole, least, width, 600), size: least };
}

/** Title, and the subtitle with measure, unit, number of runs and what differs between them. */
export function headOf(spec: FigureSpec, look: Look, width: number): Paragraph[] {
  const { theme, type } = look;
  const title = titleLines(spec, look, width);
  const subtitle = figureTexts.subtitle
    .replace('{caption}', sayRole(spec, 'caption'))
    .replace('{runs}', runsWords(spec.runs));
  return [
    { ...title, weight: 600, fill: theme.ink, lead: '' },
    {
      lines: balanceText(subtitle, type.subtitle, width),
      size: type.subtitle,
      weight: 400,
      fill: theme.secondary,
      lead: '',
    },
  ];
}
