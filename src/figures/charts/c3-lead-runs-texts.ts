/** The words of the lead over many runs. */
export const leadRunsTexts = {
  claims: {
    'lead-runs-most-title': 'The rival catches up {share} by {time}, in the middle run by {caught}',
    'lead-runs-few-title': 'Controls still delay the rival by {run} in {time}; it has caught up {share}',
    'lead-runs-all-title': 'The rival catches up in all {runs} runs by {time}, in the middle run by {caught}',
    'lead-runs-none-title':
      'Controls still delay the rival by {run} in {time}; it catches up in none of {runs} runs',
    'lead-runs-all-sentence':
      'By {time} the rival has caught up in all {runs} runs, in the middle run by {caught}; the median delay is then {run}.',
    'lead-runs-none-sentence':
      'By {time} the rival has caught up in none of {runs} runs; the median delay is then {run}, in nine of ten runs {least} to {most}.',
    'lead-runs-most-sentence':
      'By {time} the rival has caught up {share}, in the middle run by {caught}; the median delay is then {run}.',
    'lead-runs-few-sentence':
      'By {time} the rival has caught up {share}; the median delay is then {run}, in nine of ten runs {least} to {most}.',
    'lead-runs-subtitle': '{arm}: months behind the twin world without controls, {start} to {time}',
    'lead-runs-alt':
      'Fan chart with dots, months of delay, {start} to {time}, {runs} runs. The median ends at {run}, nine of ten runs at {least} to {most}. The rival has caught up in {caught_runs} of {runs}. Model output.',
  },
  notes: {
    'catch-up-meaning':
      'Catching up: the index falls below one month after it was above. Each dot stands for the same share of runs.',
    'other-scenarios': 'Only the scenario that the subtitle names is drawn; the experiment has others.',
    'baseline-one-run': 'Baseline is that of one run.',
  },
  headings: { part: 'Part', event: 'Event', caught: 'Quarter of catching up' },
  words: {
    parts: ['Path', 'Dot', 'Event'],
    median: 'Median',
    never: 'never by {year}',
    notCaught: 'not by the end',
    dots: 'Quarter of catching up',
    short: '{count} of {dots} not by {year}',
  },
} as const;
