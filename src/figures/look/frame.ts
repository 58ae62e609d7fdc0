import type { FigureSpec } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { hashText } from '../../numerics/hash.ts';
import { sayRole } from '../words/claims.ts';
import { footOf } from './frame-foot.ts';
import { headOf } from './frame-head.ts';
import { hatchDefs } from '../marks/hatches.ts';
import { lookOf, type Look } from './look.ts';
import { heightOf, paragraphMarks } from '../marks/paragraphs.ts';
import { element, escapeXml } from '../marks/svg.ts';

/** Least share of the picture's height that the plot has before notes and sources are said shorter. */
const plotShare = 0.45;

/**
 * One figure as SVG text: title, subtitle, plot, notes, source and footer inside one picture, named and described for readers
 * who do not see it. `plot` draws into the box that is left; coordinates are pixels of the whole picture. The subtitle is the claim
 * of role 'caption' with the number of runs and what differs between them; the alternative text is the claim of role 'alt'.
 */
export function renderFrame(spec: FigureSpec, plot: (box: Box, look: Look) => readonly string[]): string {
  const look = lookOf(spec);
  const { width, height } = spec.size;
  const { label } = look.type;
  const padding = Math.round(0.83 * label);
  const inner = width - 2 * padding;
  const head = headOf(spec, look, inner);
  const top = padding + heightOf(head) + label / 2;
  const foot = footOf(spec, look, inner, height * (1 - plotShare) - top - padding - label);
  const footTop = height - padding - heightOf(foot);
  const box = { x: padding, y: top, width: inner, height: footTop - top - 0.67 * label };
  const marks = plot(box, look).join('');
  const [title, alt] = [sayRole(spec, 'title'), sayRole(spec, 'alt')];
  // Several figures of one chart may stand on one page, and ids of a page are one each.
  const own = `${spec.chart}-${hashText(title + alt).slice(0, 8)}`;
  const names = { title: `${own}-title`, desc: `${own}-desc` };
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
      element('title', { id: names.title }, [escapeXml(title)]),
      element('desc', { id: names.desc }, [escapeXml(alt)]),
      ...hatchDefs(look, marks),
      element('rect', { width, height, fill: look.theme.surface, 'data-role': 'surface' }),
      element('g', { 'data-role': 'header' }, paragraphMarks(head, padding, padding)),
      element('g', { 'data-role': 'plot' }, [marks]),
      element('g', { 'data-role': 'footer' }, paragraphMarks(foot, padding, footTop)),
    ],
  );
}
