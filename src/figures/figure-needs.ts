import type { Diagnostic } from '../schema/diagnostic.ts';
import type { ChartId } from '../schema/figure.ts';

/** What a chart may lack, and how it is had. */
const lacks = {
  ensemble: {
    what: 'the runs of an experiment',
    how: 'carry out an experiment and draw the figure from its folder',
  },
  path: {
    what: 'a number that an experiment reads over time',
    how: 'read a metric in every quarter, or choose another one',
  },
  arms: {
    what: 'two scenarios under the same draws',
    how: 'list two scenarios in the experiment',
  },
  runs: {
    what: 'finished runs of the number that is asked',
    how: 'finish the runs of the experiment, or choose another number',
  },
  'one-at-a-time': {
    what: 'assumptions that are moved one at a time',
    how: 'use the one-at-a-time sampler in the experiment',
  },
  sweep: {
    what: 'one assumption taken through three values or more, all else as it is',
    how: 'list the values of one uncertainty in the experiment, and no other',
  },
  prices: {
    what: 'prices of chips over drawn runs',
    how: 'price the chips of a scenario that has a table with several levels on it',
  },
  notes: {
    what: 'the formulas and numbers of a model',
    how: 'draw the figure where the model that made the run is loaded',
  },
} as const;

/** The refusal of a chart whose input lacks what it is of. */
export function figureNeeds(
  chart: ChartId,
  lacking: keyof typeof lacks,
): { ok: false; diagnostics: readonly Diagnostic[] } {
  const values = { chart, ...lacks[lacking] };
  return {
    ok: false,
    diagnostics: [{ code: 'figure-needs', severity: 'error', file: '', path: chart, values }],
  };
}
