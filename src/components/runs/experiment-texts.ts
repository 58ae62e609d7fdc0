import type { ExperimentFound } from '../../schema/experiment-desk.ts';

/** Every word of the panel about experiments. */
export const experimentTexts = {
  title: 'Experiments',
  help: 'An experiment file says which scenarios are compared, what is varied in them and how often each is run. The same file gives the same results here and on the command line.',
  experiment: 'Experiment',
  run: 'Carry it out',
  own: 'Open an experiment file…',
  runs: 'runs',
  done: ({ done, of, failed, ended }: ExperimentFound, varies: string): string =>
    [
      `${done} of ${of} runs. What varies: ${varies}.`,
      ...(failed > 0 ? [`${failed} without a solution are left out.`] : []),
      ...(ended === 'cancelled' ? ['Called off before all were done; what was done is kept.'] : []),
    ].join(' '),
  without: (count: number, of: number, isOfDeals: boolean): string =>
    `${count} of ${of} runs ${count === 1 ? 'has' : 'have'} no such number${isOfDeals ? `: ${count === 1 ? 'it ends' : 'they end'} without a deal in force` : ''}. Figures leave ${count === 1 ? 'it' : 'them'} out.`,
  hash: (hash: string): string => `resultHash ${hash}`,
} as const;
