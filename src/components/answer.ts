import { sayRole } from '../figures/claims.ts';
import { firstCharts } from '../figures/first-charts.ts';
import { statedSentence } from '../figures/key-numbers.ts';
import { specOf } from '../figures/spec-of.ts';
import { talksSentence } from '../figures/talks-sentence.ts';
import type { RunResult } from '../schema/result.ts';
import type { AppState } from '../state/app-state.ts';

/** Words do not depend on how large a picture is. */
const wordsOnly = { size: { width: 600, height: 400 }, theme: 'light', app: '' } as const;

/** How the talks ended and the words of the overview's figures: what a run says, before any picture. */
export function answerOf(run: RunResult): string {
  const figures = Object.values(firstCharts).map((chart) =>
    sayRole(specOf(chart, { run }, wordsOnly), 'sentence'),
  );
  return joinSigns([talksSentence(run), ...figures].join(' '));
}

/** What the headline numbers were with no lever moved, to stand behind the answer; empty where that is not known or the same. */
export function statedOf({ result, stated }: Pick<AppState, 'result' | 'stated'>): string {
  return result === null || stated === null ? '' : ` ${joinSigns(statedSentence(result, stated))}`;
}

/** With a word joiner, since browsers break lines behind a minus sign and a dash. */
function joinSigns(words: string): string {
  return words.replace(/[−–]/g, '$&\u2060');
}
