/** Of fewer runs than shares are said of. */
const ofFew = {
  'fan-few-falls-title': '{metric} falls to {median} by {time}; {runs} runs end at {lowest} to {highest}',
  'fan-few-rises-title': '{metric} rises to {median} by {time}; {runs} runs end at {lowest} to {highest}',
  'fan-few-holds-title': '{metric} ends as it starts, at {median}; {runs} runs at {lowest} to {highest}',
  'fan-few-falls-sentence':
    'In the middle run {metric} falls from {from} to {median} by {time}; {runs} runs end between {lowest} and {highest}.',
  'fan-few-rises-sentence':
    'In the middle run {metric} rises from {from} to {median} by {time}; {runs} runs end between {lowest} and {highest}.',
  'fan-few-holds-sentence':
    'In the middle run {metric} ends at {median}, as it starts; {runs} runs end between {lowest} and {highest}.',
  'fan-few-subtitle': '{arm}, {unit}, {start} to {time}; median and ranges of few runs',
  'fan-few-alt':
    'Fan chart, {metric}, {arm}, {start} to {time}, {runs} runs. The median ends at {median}, all of them at {lowest} to {highest}. Model output.',
  'fan-few-alt-short':
    'Fan chart, {metric}, {start} to {time}, {runs} runs. The median ends at {median}, all of them at {lowest} to {highest}. Model output.',
  'fan-one-falls-title': '{metric} falls from {from} to {median} by {time} in the only run',
  'fan-one-rises-title': '{metric} rises from {from} to {median} by {time} in the only run',
  'fan-one-holds-title': '{metric} ends as it starts, at {median}, in the only run',
  'fan-one-falls-sentence': 'In the only run {metric} falls from {from} to {median} by {time}.',
  'fan-one-rises-sentence': 'In the only run {metric} rises from {from} to {median} by {time}.',
  'fan-one-holds-sentence': 'In the only run {metric} ends at {median}, as it starts.',
  'fan-one-subtitle': '{arm}, {unit}, {start} to {time}',
  'fan-one-alt':
    'Line chart, {metric}, {arm}, {start} to {time}. It ends at {median}. Model output from one run.',
} as const;
/** The words of the fan. */
export const fanTexts = {
  claims: {
    ...ofFew,
    'fan-falls-title': '{metric} falls to {median} by {time}; half of runs end at {low} to {high}',
    'fan-rises-title': '{metric} rises to {median} by {time}; half of runs end at {low} to {high}',
    'fan-holds-title': '{metric} ends as it starts, at {median}; half of runs at {low} to {high}',
    'fan-falls-sentence':
      'In the middle run {metric} falls from {from} to {median} by {time}; nine of ten end between {least} and {most}.',
    'fan-rises-sentence':
      'In the middle run {metric} rises from {from} to {median} by {time}; nine of ten end between {least} and {most}.',
    'fan-holds-sentence':
      'In the middle run {metric} ends at {median}, as it starts; nine of ten end between {least} and {most}.',
    'fan-subtitle': '{arm}, {unit}, {start} to {time}; median, half and nine tenths of runs',
    'fan-alt':
      'Fan chart, {metric}, {arm}, {start} to {time}, {runs} runs. The median ends at {median}, half of runs at {low} to {high}, nine of ten at {least} to {most}. Model output.',
    'fan-alt-short':
      'Fan chart, {metric}, {start} to {time}, {runs} runs. The median ends at {median}, half of runs at {low} to {high}, nine of ten at {least} to {most}. Model output.',
  },
  notes: {
    'fan-reading':
      'Lines without a band are medians of the other scenarios under the same draws; what differs run by run is another figure.',
    'fan-no-baseline': 'No Baseline is drawn: of these runs only the scenarios themselves were read.',
    'few-runs': 'Hatched: fewer than 100 runs, so that the edges of the bands still move.',
  },
  headings: {
    line: 'Runs',
    run: '{arm}, run {draw}',
    quarter: 'Quarter',
    median: 'Median',
    low50: 'Middle 50% from',
    high50: 'Middle 50% to',
    low90: 'Middle 90% from',
    high90: 'Middle 90% to',
    lowest: 'Lowest run',
    highest: 'Highest run',
    baseline: 'Baseline',
    n: 'Number of runs',
  },
  words: { median: 'Median' },
  question: {
    question: 'How sure is the path?',
    howToRead:
      'The thick line is the middle run in each quarter. Half of the runs lie in the dark band and nine of ten in the light one. A wide band means that chance or assumptions decide much.',
  },
} as const;
