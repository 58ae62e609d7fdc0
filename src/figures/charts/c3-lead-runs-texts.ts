const caughtTitle = 'The rival catches up {share} by {time}, in the middle run by {caught}';
const heldTitle = 'Controls still delay the rival by {run} in {time}; it has caught up {share}';
const caughtSentence =
  'By {time} the rival has caught up {share}, in the middle run by {caught}; the median delay is then {run}.';
const heldSentence = 'By {time} the rival has caught up {share}; the median delay is then {run}.';
/** Of fewer runs than shares are said of. */
const ofFew = {
  'lead-counted-most-title': caughtTitle,
  'lead-counted-few-title': heldTitle,
  'lead-counted-most-sentence': caughtSentence,
  'lead-counted-few-sentence': heldSentence,
  'lead-counted-subtitle': '{arm}: months behind the twin world without controls, {start} to {time}',
  'lead-counted-alt':
    'Fan chart with dots, months of delay, {start} to {time}. The median ends at {run}. The rival has caught up {share}. Model output.',
} as const;
/** The words of the lead over many runs. */
export const leadRunsTexts = {
  claims: {
    ...ofFew,
    'lead-runs-most-title': caughtTitle,
    'lead-runs-few-title': heldTitle,
    'lead-runs-all-title': 'The rival catches up in all {runs} runs by {time}, in the middle run by {caught}',
    'lead-runs-none-title':
      'Controls still delay the rival by {run} in {time}; it catches up in none of {runs} runs',
    'lead-runs-all-sentence':
      'By {time} the rival has caught up in all {runs} runs, in the middle run by {caught}; the median delay is then {run}.',
    'lead-runs-none-sentence':
      'By {time} the rival has caught up in none of {runs} runs; the median delay is then {run}, in nine of ten runs {least} to {most}.',
    'lead-runs-most-sentence': caughtSentence,
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
