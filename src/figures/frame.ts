import type { FigureSpec } from '../schema/figure.ts';
import { sayRole } from './claims.ts';
import { element, escapeXml, text } from './svg.ts';
import { textWidth, wrapText, type Weight } from './text-metrics.ts';
import { figureTexts, noteTexts } from './texts.ts';
import { textSize, themeOf, type Theme } from './theme.ts';

/** A rectangle in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** Space around everything; titles start at its left edge. */
const padding = 10;

interface Paragraph {
  lines: readonly string[];
  size: number;
  leading: number;
  weight: Weight;
  fill: string;
  lead: string; // bold words at the start of the first line
}
const heightOf = (paragraph: Paragraph): number => paragraph.lines.length * paragraph.leading;

function paragraphMarks(paragraph: Paragraph, top: number): string[] {
  const { size, leading, weight, fill, lead } = paragraph;
  return paragraph.lines.flatMap((line, index) => {
    const y = top + index * leading + size;
    if (index > 0 || lead === '') return [text(padding, y, line, { size, weight, fill })];
    const after = padding + textWidth(lead, size, 600) + 2;
    return [
      text(padding, y, lead, { size, weight: 600, fill }),
      text(after, y, line.slice(lead.length).trimStart(), { size, weight, fill }),
    ];
  });
}

/** Sources as far as two lines hold them; the rest is counted. */
function sourceText(spec: FigureSpec, width: number): string {
  for (let shown = spec.sources.length; shown >= 0; shown--) {
    const rest = spec.sources.length - shown;
    const parts = [spec.versions.model, ...spec.sources.slice(0, shown)];
    const listed = shown === 0 ? figureTexts.listed : figureTexts.more;
    if (rest > 0) parts.push(listed.replace('{count}', String(rest)));
    const whole = `${figureTexts.source} ${parts.join('; ')}.`;
    if (shown === 0 || wrapText(whole, textSize.note, width).length <= 2) return whole;
  }
  return '';
}

function footerText(spec: FigureSpec): string {
  const { versions, runs } = spec;
  const [first, last] = runs.seeds;
  const seeds = first === last ? figureTexts.seed : figureTexts.seeds;
  return [
    figureTexts.disclaimer,
    figureTexts.app.replace('{version}', versions.app),
    figureTexts.scenario.replace('{hash}', versions.scenario.slice(0, 8)),
    figureTexts.result.replace('{hash}', versions.result.slice(0, 8)),
    seeds.replace('{first}', String(first)).replace('{last}', String(last)),
    figureTexts.licence,
  ].join(' · ');
}

function head(spec: FigureSpec, width: number, theme: Theme): Paragraph[] {
  const plain = { lead: '', weight: 400 as const, fill: theme.secondary };
  return [
    {
      ...plain,
      lines: wrapText(sayRole(spec, 'title'), textSize.title, width, 600),
      size: textSize.title,
      leading: 21,
      weight: 600,
      fill: theme.ink,
    },
    {
      ...plain,
      lines: wrapText(sayRole(spec, 'caption'), textSize.subtitle, width),
      size: textSize.subtitle,
      leading: 16,
    },
  ];
}

function foot(spec: FigureSpec, width: number, theme: Theme): Paragraph[] {
  const notes = [figureTexts.notes, ...spec.notes.map((id) => noteTexts[id] ?? id)].join(' ');
  return [
    { content: notes, lead: figureTexts.notes, fill: theme.secondary },
    { content: sourceText(spec, width), lead: figureTexts.source, fill: theme.secondary },
    { content: footerText(spec), lead: '', fill: theme.tertiary },
  ].map(({ content, lead, fill }) => ({
    lines: wrapText(content, textSize.note, width),
    size: textSize.note,
    leading: 13,
    weight: 400,
    fill,
    lead,
  }));
}

function stack(paragraphs: readonly Paragraph[], top: number): { marks: string[]; bottom: number } {
  const marks: string[] = [];
  let bottom = top;
  for (const paragraph of paragraphs) {
    marks.push(...paragraphMarks(paragraph, bottom));
    bottom += heightOf(paragraph) + 3;
  }
  return { marks, bottom };
}

/**
 * One figure as SVG text: title, subtitle, plot, notes, source and footer inside one picture, named and described for readers
 * who do not see it. `plot` draws into the box that is left; coordinates are pixels of the whole picture.
 */
export function renderFrame(spec: FigureSpec, plot: (box: Box, theme: Theme) => readonly string[]): string {
  const theme = themeOf(spec.theme);
  const { width, height } = spec.size;
  const inner = width - 2 * padding;
  const header = stack(head(spec, inner, theme), padding);
  const footParagraphs = foot(spec, inner, theme);
  const footHeight = footParagraphs.reduce((sum, paragraph) => sum + heightOf(paragraph) + 3, 0);
  const footTop = height - padding - footHeight;
  const box = { x: padding, y: header.bottom + 6, width: inner, height: footTop - header.bottom - 14 };
  const names = { title: `${spec.chart}-title`, desc: `${spec.chart}-desc` };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': names.title,
      'aria-describedby': names.desc,
      'data-chart': spec.chart,
    },
    [
      element('title', { id: names.title }, [escapeXml(sayRole(spec, 'title'))]),
      element('desc', { id: names.desc }, [escapeXml(sayRole(spec, 'alt'))]),
      element('rect', { width, height, fill: theme.surface, 'data-role': 'surface' }),
      element('g', { 'data-role': 'header' }, header.marks),
      element('g', { 'data-role': 'plot' }, plot(box, theme)),
      element('g', { 'data-role': 'footer' }, stack(footParagraphs, footTop).marks),
    ],
  );
}
