import { chartWords } from '../figures/words/chart-words.ts';
import { sizeWords } from '../figures/look/size-presets.ts';
import type { FigureSpec } from '../schema/figure.ts';

/** What a figure's file is called: its number, its subject, the start of the result's hash and its size, as in `fig3_lead_3f9a_6.5x4in.png`. */
export function figureName(spec: FigureSpec, ending: string): string {
  const { chart, versions, preset, size } = spec;
  const parts = [`fig${chart.slice(1)}`, chartWords[chart], versions.result.slice(0, 4)];
  const sized = ending === 'csv' ? [] : [sizeWords(preset, size)];
  return `${[...parts, ...sized].join('_')}.${ending}`;
}
