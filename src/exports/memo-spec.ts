import { sizePresets } from '../figures/look/size-presets.ts';
import type { FigureSpec } from '../schema/figure.ts';

/** A figure as a memo shows it: the width of a page, on white. */
export function memoSpec(spec: FigureSpec): FigureSpec {
  return { ...spec, preset: 'memo-full', size: sizePresets['memo-full'].size, theme: 'light' };
}
