import type { ChartId, FigureSpec, PresetId } from '../../schema/figure.ts';
import { typeOf, type TypeScale } from './size-presets.ts';
import { themeOf, type Theme } from './theme.ts';

/** How a figure is drawn: what marks and texts take their colours and sizes from. */
export interface Look {
  chart: ChartId; // names of patterns start with it, so that two pictures on a page keep theirs apart
  theme: Theme;
  type: TypeScale;
  preset: PresetId;
  narrow: boolean; // less than about 45 letters of a label side by side: names belong above marks, ticks are few
  scale: number; // of strokes and markers: 1 at page size, more where texts are larger
}

/** The look that a figure asks for. */
export function lookOf({
  chart,
  theme,
  preset,
  size,
}: Pick<FigureSpec, 'chart' | 'theme' | 'preset' | 'size'>): Look {
  const type = typeOf(preset);
  const scale = Math.max(1, type.label / 12);
  return { chart, theme: themeOf(theme), type, preset, narrow: size.width < 38 * type.label, scale };
}
