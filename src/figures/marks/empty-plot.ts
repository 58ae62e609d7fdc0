import type { Box } from './box.ts';
import type { Look } from '../look/look.ts';
import { text } from './svg.ts';
import { wrapText } from './text-metrics.ts';

/** What stands where nothing happened that could be drawn: words in the middle of the plot, since nothing is a result too. */
export function emptyPlot(words: string, box: Box, { theme, type }: Look): string[] {
  const lines = wrapText(words, type.subtitle, 0.8 * box.width);
  const top = box.y + box.height / 2 - ((lines.length - 1) * 1.3 * type.subtitle) / 2;
  return lines.map((line, at) =>
    text(box.x + box.width / 2, top + at * 1.3 * type.subtitle, line, {
      size: type.subtitle,
      anchor: 'middle',
      fill: theme.secondary,
      key: 'empty',
    }),
  );
}
