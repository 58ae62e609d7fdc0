import type { VariancePart } from '../../schema/attribution.ts';
import type { CrewProgress } from '../../schema/crew.ts';

/** Every word of the panels about many runs. */
export const sureTexts = {
  sure: 'How sure are we?',
  sureHelp:
    'One run draws chance once. More seeds, each run in both scenarios, show how far chance alone moves a number, and in how many runs one scenario is ahead.',
  against: 'Compared with',
  baseline: 'Baseline',
  number: 'Number',
  more: (seeds: number): string => `Run ${seeds} more seeds`,
  chips: 'What is each chip worth?',
  chipsHelp:
    'Every chip is put in force by itself, in runs without talks, and held against the same run without it. Chance, preferences and judged parameters are drawn anew in every draw.',
  price: (draws: number): string => `Price every chip over ${draws} draws`,
  noChips: 'Nobody bargains in this scenario, so that there is no chip to price.',
  cancel: 'Cancel',
  starting: 'Many runs are starting…',
  /** 12 of 100 runs, about 8 s left. */
  progress: ({ done, of, secondsLeft }: CrewProgress, what: string): string =>
    `${done} of ${of} ${what}${secondsLeft === null || done === of ? '' : `, about ${timeLeft(secondsLeft)} left`}`,
  runs: 'runs',
  draws: 'draws',
  seedsDone: (n: number, cancelled: boolean): string =>
    `${n === 1 ? 'One seed, run in both scenarios: nothing varies.' : `n = ${n} seeds, each run in both scenarios. What varies: chance only.`}${cancelled ? ' Called off before all were done.' : ''}`,
  drawsDone: (n: number, cancelled: boolean): string =>
    `${n === 1 ? 'One draw: nothing varies.' : `n = ${n} draws. What varies: chance and assumptions.`}${cancelled ? ' Called off before all were done.' : ''}`,
  reading: 'What was found before is being read…',
  kept: (done: number, of: number, what: string): string => `Called off: ${done} of ${of} ${what} are kept.`,
  seeds: 'seeds',
  goOn: (of: number, what: string): string => `Go on to ${of} ${what}`,
  variance: (parts: readonly VariancePart[], seeds: number): string =>
    `What the last values of all runs differ by: ${parts
      .map(({ sources, share }) => `${sources.join(' × ')} ${(100 * share).toFixed(0)}%`)
      .join(', ')} of their variance (${seeds} ${seeds === 1 ? 'seed' : 'seeds'}).`,
  everySetting: 'under every form of confidence, and with red lines published or allies consulted',
  settings: 'What hangs on the setting',
  settingsHelp:
    'Middle of the draws, with the range of nine tenths of them. The same draws in every setting.',
  measure: 'Measure',
  chip: 'Chip',
  measures: {
    'delay-index': 'strategic delay, months',
    balance: 'goods balance of the table’s first party, bn USD a year',
    confidence: 'allies’ confidence, points',
    'months-per-relief': 'months for a billion of relief',
    'cost-per-relief': 'cost to its mover for a billion of relief',
  } as Readonly<Record<string, string>>,
  variants: {
    'as-is': 'as stated',
    listed: 'red lines published',
    consulted: 'allies consulted',
  } as Readonly<Record<string, string>>,
  setting: (rule: string | null, variant: string): string =>
    rule === null ? variant : `${variant}, confidence: ${rule}`,
  none: 'none',
  stale: 'These runs are of the scenario as it was before. Run again for what is shown above.',
} as const;

function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
