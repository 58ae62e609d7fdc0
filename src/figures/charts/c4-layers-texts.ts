const less = 'The delay is cut most against Baseline in {technology}: {run} months by {time}, not {baseline}';
const more = 'The delay exceeds Baseline most in {technology}: {run} months by {time}, not {baseline}';
const same = 'The delay of every technology by {time} is as in Baseline; {technology}: {run} months';
const none = 'No technology is delayed by {time}, as in Baseline';
const changed =
  'By {time} {technology} is {run} months behind, {baseline} in Baseline: the largest change of all technologies.';
const half = ', {low} to {high} in half of runs';
const halfAlt = ', half of runs at {low} to {high}';
const spread = 'medians and half of runs';
const median = `by {time} {technology} is {run} months behind${half}.`;
const pairedLess =
  'In the middle pair the delay is cut most against Baseline in {technology}: by {change} months';
const pairedMore = 'In the middle pair the delay exceeds Baseline most in {technology}: by {change} months';
const alone = 'By {time} {technology} is delayed longest, by {run} months in the middle run';

/** Of many runs. */
const ofRuns = {
  'layers-runs-less-title': `${pairedLess} by {time}`,
  'layers-runs-more-title': `${pairedMore} by {time}`,
  'layers-runs-same-title': same,
  'layers-runs-none-title': none,
  'layers-runs-less-sentence': `${pairedLess}; ${median}`,
  'layers-runs-more-sentence': `${pairedMore}; ${median}`,
  'layers-runs-same-sentence': `In the middle pair every delay is as in Baseline; ${median}`,
  'layers-runs-none-sentence': `${none}.`,
  'layers-alone-delayed-title': alone,
  'layers-alone-none-title': 'No technology is delayed by {time} in the middle run',
  'layers-alone-delayed-sentence': `${alone}${half}.`,
  'layers-alone-none-sentence': 'No technology is delayed by {time} in the middle run.',
  'layers-alone-subtitle': `Months of delay against a world without controls, ${spread}, {start} to {time}`,
  'layers-alone-alt': `Lines by technology, months of delay, {start} to {time}, {runs} runs. The median of {technology} ends at {run} months${halfAlt}. Model output.`,
  'layers-runs-subtitle': `Months of delay against a world without controls, ${spread}, {start} to {time}`,
  'layers-runs-alt': `Lines by technology, months of delay, {start} to {time}, {runs} runs. The median of {technology} ends at {run} months${halfAlt}; Baseline at {baseline}. Model output.`,
} as const;
/** The same of fewer runs than shares are said of. */
const ofFew = Object.fromEntries(
  Object.entries(ofRuns).map(([id, text]) => [
    id.replace(/^layers-(runs|alone)/, '$&-few'),
    text
      .replace(half, '; {runs} runs end at {lowest} to {highest}')
      .replace(halfAlt, ', all of them at {lowest} to {highest}')
      .replace(spread, 'medians and ranges of runs'),
  ]),
);

/** Words of the chart of the lead by technology. */
export const layerTexts = {
  claims: {
    'layers-less-title': less,
    'layers-more-title': more,
    'layers-same-title': same,
    'layers-none-title': none,
    'layers-less-sentence': changed,
    'layers-more-sentence': changed,
    'layers-same-sentence':
      'By {time} the delay of every technology is as in Baseline; of {technology} it is {run} months.',
    'layers-none-sentence': `${none}.`,
    'layers-subtitle':
      'Months of delay against a world without controls, {start} to {time}; all on one scale',
    'layers-alt':
      'Lines by technology, months of delay, {start} to {time}. {technology} ends at {run} months; Baseline at {baseline}. Model output from one run.',
    ...ofRuns,
    ...ofFew,
  },
  notes: {
    'layers-reading':
      'Every controlled technology and target that is delayed in the run or in Baseline; for products the delay is in use, for others in making.',
  },
  question: {
    question: 'Is the lead eroding by technology?',
    howToRead:
      'Each line on its own ground is one technology. It says how many months later the rival has it than without controls. The dotted line is Baseline; the grey lines are the other technologies.',
  },
  others: 'other technologies',
  left: '{count} more in the table',
  panel: '{technology}, {target}',
  half: '{median} ({low}–{high})',
  median: 'median',
} as const;
