import type { Score, Verdict } from '../../schema/check-outcome.ts';
import type { CheckBasis } from '../../schema/check.ts';

const countOf = ({ checks }: Score, basis: CheckBasis, verdict?: Verdict): number =>
  checks.filter((one) => one.row.basis === basis && (verdict === undefined || one.verdict === verdict))
    .length;

/** Words of the model's score against history. */
export const scoreTexts = {
  open: 'Score against history',
  waiting: 'Reading the score…',
  none: (model: string): string =>
    `No score comes with the model ${model}. The command “parley check” takes one.`,
  summary: ({ counted, pass }: Score): string =>
    `The model meets ${pass} of ${counted} patterns that it could have missed.`,
  bases: (score: Score): string =>
    `Of ${countOf(score, 'untuned')} that were not in view when its numbers were chosen it meets ${countOf(score, 'untuned', 'pass')}; of ${countOf(score, 'tuned')} that were, ${countOf(score, 'tuned', 'pass')}. Those that hold by construction are listed but not counted.`,
  made: ({ model, date, hash }: NonNullable<Score['made']>): string =>
    `Taken on ${date} with ${model} (${hash}).`,
  other: (then: string, now: string): string =>
    `The model that is open (${now}) is another than the one this was taken with (${then}).`,
  which: 'Which patterns',
  choices: { all: 'All', miss: 'Missed', untuned: 'Not tuned' },
  verdicts: { pass: 'Met', miss: 'Missed', error: 'Failed' } satisfies Record<Verdict, string>,
  measured: 'The model gives',
  expected: 'Expected',
  observed: 'Observed',
  excused: 'Not counted',
} as const;
