/** Of fewer runs than shares are said of; of chosen points they say so. */
const ofFew = {
  'dots-few-above-title': '{metric} ends above {threshold} {share}',
  'dots-few-range-title': '{metric} ends between {lowest} and {highest} in {runs} runs',
  'dots-few-above-sentence':
    '{metric} ends above {threshold} {share}; in the middle run it ends at {median}.',
  'dots-few-range-sentence':
    'In the middle one of {runs} runs {metric} ends at {median}; all end between {lowest} and {highest}.',
  'dots-few-subtitle': '{arm}, {unit}, {time}; a dot for each run',
  'dots-few-alt':
    'Dot plot, {metric} in {time}, {arm}, {runs} runs. They end at {lowest} to {highest}, the median is {median}. Model output.',
  'dots-few-alt-short':
    'Dot plot, {metric} in {time}, {runs} runs. They end at {lowest} to {highest}, the median is {median}. Model output.',
  'dots-one-above-title': '{metric} ends above {threshold} {share}',
  'dots-one-range-title': '{metric} ends at {median} in the only run',
  'dots-one-above-sentence': '{metric} ends above {threshold} {share}: at {median}.',
  'dots-one-range-sentence': 'In the only run {metric} ends at {median}.',
  'dots-one-subtitle': '{arm}, {unit}, {time}; the dot is the only run',
  'dots-one-alt': 'One dot, {metric} in {time}, {arm}. It ends at {median}. Model output from one run.',
} as const;
/** The same of points that somebody chose. */
const ofFewPoints = Object.fromEntries(
  Object.entries(ofFew).map(([id, words]) => [
    id.replace('dots-', 'dots-chosen-'),
    words
      .replace('a dot for each run', 'a dot for each chosen point')
      .replace('the only run', 'the only chosen point')
      .replace('{runs} runs', '{runs} chosen points'),
  ]),
);
/** The words of the dots. */
export const dotTexts = {
  claims: {
    ...ofFew,
    ...ofFewPoints,
    'dots-above-title': '{metric} ends above {threshold} {share}',
    'dots-range-title': '{metric} ends between {low} and {high} in half of runs',
    'dots-above-sentence': 'In {count} of {dots} equally likely cases {metric} ends above {threshold}.',
    'dots-range-sentence':
      'In the middle case {metric} ends at {median}; in half of them between {low} and {high}.',
    'dots-subtitle': '{arm}, {unit}, {time}; each of {dots} dots is as likely as any other',
    'dots-chosen-above-title': '{metric} ends above {threshold} {share}',
    'dots-chosen-range-title': '{metric} ends between {low} and {high} in half of runs',
    'dots-chosen-above-sentence':
      'In {count} of {dots} equal parts of the runs {metric} ends above {threshold}; points were chosen, not drawn.',
    'dots-chosen-range-sentence':
      'In the middle run {metric} ends at {median}; in half of them between {low} and {high}. Points were chosen, not drawn.',
    'dots-chosen-subtitle':
      '{arm}, {unit}, {time}; {dots} dots, each the same share of chosen points: no odds',
    'dots-chosen-alt':
      'Quantile dot plot of points that were chosen, not drawn, {metric} in {time}, {arm}. The median is {median}, half of runs lie at {low} to {high}, nine of ten at {least} to {most}. Model output.',
    'dots-chosen-alt-short':
      'Quantile dots of chosen points, {metric} in {time}. The median is {median}, half of runs at {low} to {high}, nine of ten at {least} to {most}. Model output.',
    'dots-alt':
      'Quantile dot plot, {metric} in {time}, {arm}. The median is {median}, half of runs lie at {low} to {high}, nine of ten at {least} to {most}. Model output.',
    'dots-alt-short':
      'Quantile dot plot, {metric} in {time}. The median is {median}, half of runs lie at {low} to {high}, nine of ten at {least} to {most}. Model output.',
  },
  notes: {},
  headings: { dot: 'Dot', value: 'Value', above: 'Beyond the threshold' },
  words: {
    dot: '{dot} of {dots}',
    below: '{count} of {dots} at or below',
    above: '{count} of {dots} above',
    median: '{arm}: median {value}',
    threshold: 'threshold {value}',
    yes: 'above',
    no: 'at or below',
  },
  question: {
    question: 'How sure is the end point?',
    howToRead:
      'Each dot stands for the same share of runs. Count the dots beyond the line to see how many end there; that is how likely it is only where points were drawn. Dots that lie far apart mean that the end is open.',
  },
} as const;
