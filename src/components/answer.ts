import { sayRole } from '../figures/claims.ts';
import { firstCharts } from '../figures/first-charts.ts';
import { specOf } from '../figures/spec-of.ts';
import { talksSentence } from '../figures/talks-sentence.ts';
import type { RunResult } from '../schema/result.ts';

/** Words do not depend on how large a picture is. */
const wordsOnly = { size: { width: 600, height: 400 }, theme: 'light', app: '' } as const;

/** How the talks ended and the words of the overview's figures: what a run says, before any picture. */
export function answerOf(run: RunResult): string {
  const figures = Object.values(firstCharts).map((chart) =>
    sayRole(specOf(chart, { run }, wordsOnly), 'sentence'),
  );
  // A word joiner, since browsers break lines behind a minus sign and a dash.
  return [talksSentence(run), ...figures].join(' ').replace(/[−–]/g, '$&\u2060');
}
