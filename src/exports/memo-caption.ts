import { sayRole } from '../figures/words/claims.ts';
import { runsWords } from '../figures/words/uncertainty-words.ts';
import type { TrayItem } from '../schema/bench.ts';

/** What stands under a figure: the reader's words, else what the figure measures. */
export function captionWords({ caption, spec }: Pick<TrayItem, 'caption' | 'spec'>): string {
  return caption === '' ? `${sayRole(spec, 'caption')}; ${runsWords(spec.runs)}.` : caption;
}
