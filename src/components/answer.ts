import { sayRole } from '../figures/words/claims.ts';
import { statedSentence } from '../figures/key-numbers.ts';
import { specOf } from '../figures/spec-of.ts';
import { capital } from '../figures/words/capital.ts';
import { fillSlots } from '../figures/words/fill-slots.ts';
import { listedNames, talksSentence } from '../figures/words/talks-sentence.ts';
import type { Chart, ChartId } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import type { AppState } from '../state/app-state.ts';
import type { AnswerPart } from '../state/first-view.ts';
import type { ChartTable } from './figure/chart-controller.ts';

/** Words do not depend on how large a picture is. */
const wordsOnly = { size: { width: 600, height: 400 }, theme: 'light', app: '' } as const;
const answerTexts = {
  suffix: ', as in Baseline.',
  names: { C3: 'the delay', C10: 'the balance', C6: 'confidence' } as Readonly<
    Partial<Record<ChartId, string>>
  >,
  all: '{listed} stay as in Baseline.',
  period: /^From \d{4}\sQ\d to \d{4}\sQ\d /,
};
/** Figures whose numbers the answer gives, in its order. */
const answering = ['C3', 'C10', 'C6'] as const satisfies readonly ChartId[];

/** How the talks ended and what the figures of the headline numbers say: a run in a few lines, each part with the figure that bears it out; null while a figure that is asked is not there. */
export function answerParts(run: RunResult, charts: ChartTable): readonly AnswerPart[] | null {
  const asked = answering.flatMap((id) => charts[id] ?? []);
  if (asked.length < answering.length) return null;
  const talks = joinSigns(talksSentence(run));
  const said = asked.map((chart) => ({ chart: chart.id, words: joinSigns(clauseOf(chart, run)) }));
  const parts = [{ chart: 'C7' as const, words: talks }, ...said].filter(({ words }) => words !== '');
  return sameOnce(periodOnce(parts));
}

/** The time that all parts speak of is said by the first of them. */
function periodOnce(parts: readonly AnswerPart[]): readonly AnswerPart[] {
  const periods = parts.map(({ words }) => answerTexts.period.exec(words)?.[0] ?? '');
  return parts.map(({ chart, words }, at) => {
    const period = periods[at]!;
    const isSaid = period !== '' && periods.indexOf(period) < at;
    return { chart, words: isSaid ? capital(words.slice(period.length)) : words };
  });
}

/** Of several numbers that stay as in Baseline that is said once, behind them. */
function sameOnce(parts: readonly AnswerPart[]): readonly AnswerPart[] {
  const { suffix, names, all } = answerTexts;
  const same = parts.filter(({ words }) => words.endsWith(suffix));
  if (same.length < 2) return parts;
  const listed = listedNames(same.map(({ chart }) => names[chart] ?? chart));
  const once = parts.map(({ chart, words }) => ({
    chart,
    words: words.endsWith(suffix) ? `${words.slice(0, -suffix.length)}.` : words,
  }));
  return [...once, { chart: same[0]!.chart, words: fillSlots(all, { listed: capital(listed) }) }];
}

/** The words of an answer, one after the other. */
export function answerWords(parts: readonly AnswerPart[]): string {
  return parts.map(({ words }) => words).join(' ');
}

/** What the headline numbers were with no lever moved, to stand behind the answer; empty where that is not known or the same. */
export function statedOf({ result, stated }: Pick<AppState, 'result' | 'stated'>): string {
  return result === null || stated === null ? '' : joinSigns(statedSentence(result, stated));
}

/** The first clause of what a figure says; the rest is its own title. */
function clauseOf(chart: Chart, run: RunResult): string {
  const [clause = ''] = sayRole(specOf(chart, { run }, wordsOnly), 'sentence').split('; ');
  return clause === '' || clause.endsWith('.') ? clause : `${clause}.`;
}

/** With a word joiner, since browsers break lines behind a minus sign and a dash. */
function joinSigns(words: string): string {
  return words.replace(/[−–]/g, '$&\u2060');
}
