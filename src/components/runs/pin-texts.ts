import type { ComparisonFound } from '../../schema/comparison-desk.ts';

/** Words of the panel that compares pinned scenarios. */
export const pinTexts = {
  title: 'Pinned scenarios',
  help: 'All of them run on the same seeds. What chance does is then the same in each, and only what you changed makes the difference.',
  empty: 'Nothing is pinned yet. Move a lever, then press “Pin & compare”.',
  pin: 'Pin what is shown',
  list: 'Scenarios compared',
  nameOf: (at: number): string => `Name of pin ${at}`,
  first: (title: string): string => `Compared with “${title}”.`,
  open: 'Open',
  openOf: (title: string): string => `Open ${title}`,
  unpin: 'Unpin',
  unpinOf: (title: string): string => `Unpin ${title}`,
  more: (seeds: number): string => `Run ${seeds} more seeds`,
  runs: 'runs',
  changed: 'The pins have changed since. Run again to compare what is pinned now.',
  again: 'Run again',
  done: (found: ComparisonFound, arms: number): string =>
    `n = ${found.done} ${found.done === 1 ? 'seed' : 'seeds'}, each run in all ${arms} scenarios. What varies: chance only.${found.ended === 'cancelled' ? ' Called off before all were done; what was done is kept.' : ''}`,
  number: 'Number',
  arm: 'Compare',
  against: 'with',
  table: 'Headline numbers at the end of the runs',
  download: 'Download as CSV',
  file: 'parley-comparison.csv',
} as const;
