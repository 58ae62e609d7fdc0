import type { Look } from '../look/look.ts';

/** Fill of a cell and the colour of the number on it. */
export interface Heat {
  fill: string;
  text: string;
}

/** A cell of a table of amounts by its share of the largest, 0 to 1: the number is printed on it, so that no reader needs the colour. */
export function heatOf(share: number, { theme }: Look): Heat {
  if (theme.id === 'forced') return { fill: theme.surface, text: theme.ink };
  const last = theme.sequential.length - 1;
  const step = Math.min(last, Math.max(0, Math.round(share * last)));
  const isDark = theme.id === 'dark' || step >= last / 2 + 0.5;
  return { fill: theme.sequential[step]!, text: isDark ? '#FFFFFF' : '#14181F' };
}
