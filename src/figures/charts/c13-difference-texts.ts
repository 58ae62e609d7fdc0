/** Of fewer pairs than shares are said of. */
const ofFew = {
  'difference-few-higher-title': '{metric}: {a} ends {size} above {b}, and is higher {higher}',
  'difference-few-lower-title': '{metric}: {a} ends {size} below {b}, and is lower {lower}',
  'difference-few-same-title': '{metric}: {a} and {b} end alike in the middle pair',
  'difference-few-higher-title-short': '{metric} ends {size} higher in the middle pair',
  'difference-few-lower-title-short': '{metric} ends {size} lower in the middle pair',
  'difference-few-same-title-short': '{metric} ends alike in the middle pair',
  'difference-few-higher-sentence':
    'Under the same draws {a} ends {size} above {b} in the middle pair; {pairs} pairs lie between {lowest} and {highest}.',
  'difference-few-lower-sentence':
    'Under the same draws {a} ends {size} below {b} in the middle pair; {pairs} pairs lie between {lowest} and {highest}.',
  'difference-few-same-sentence':
    'Under the same draws {a} and {b} end alike in the middle pair; {pairs} pairs lie between {lowest} and {highest}.',
  'difference-few-subtitle': '{a} less {b}, {unit}, {start} to {time}; below, share of pairs',
  'difference-few-alt':
    'Paired differences, {a} less {b}, {pairs} pairs. {metric} differs by {median} in {time} in the middle pair, {lowest} to {highest} in all. Model output.',
  'difference-few-alt-short':
    'Paired differences of two scenarios, {pairs} pairs. {metric} differs by {median} in {time} in the middle pair, {lowest} to {highest} in all. Model output.',
} as const;
/** The same of one pair. */
const ofOne = {
  'difference-one-higher-title': '{metric}: {a} ends {size} above {b} {higher}',
  'difference-one-lower-title': '{metric}: {a} ends {size} below {b} {lower}',
  'difference-one-same-title': '{metric}: {a} and {b} end alike in the only pair',
  'difference-one-higher-title-short': '{metric} ends {size} higher in the only pair',
  'difference-one-lower-title-short': '{metric} ends {size} lower in the only pair',
  'difference-one-same-title-short': '{metric} ends alike in the only pair',
  'difference-one-higher-sentence': 'Under the same draws {a} ends {size} above {b} in the only pair.',
  'difference-one-lower-sentence': 'Under the same draws {a} ends {size} below {b} in the only pair.',
  'difference-one-same-sentence': 'Under the same draws {a} and {b} end alike in the only pair.',
  'difference-one-subtitle': '{a} less {b}, {unit}, {start} to {time}, of one pair of runs',
  'difference-one-alt':
    'Paired difference, {a} less {b}, one pair of runs. {metric} differs by {median} in {time}. Model output.',
  'difference-one-alt-short':
    'Paired difference of two scenarios, one pair of runs. {metric} differs by {median} in {time}. Model output.',
} as const;
/** The words of paired differences. */
export const differenceTexts = {
  claims: {
    ...ofFew,
    ...ofOne,
    'difference-higher-title': '{metric}: {a} ends {size} above {b}, and is higher {higher}',
    'difference-lower-title': '{metric}: {a} ends {size} below {b}, and is lower {lower}',
    'difference-same-title': '{metric}: {a} and {b} end alike in the middle pair',
    'difference-higher-title-short': '{metric} ends {size} higher in the middle pair',
    'difference-lower-title-short': '{metric} ends {size} lower in the middle pair',
    'difference-same-title-short': '{metric} ends alike in the middle pair',
    'difference-higher-sentence':
      'Under the same draws {a} ends {size} above {b} in the middle pair; half of pairs lie between {low} and {high}.',
    'difference-lower-sentence':
      'Under the same draws {a} ends {size} below {b} in the middle pair; half of pairs lie between {low} and {high}.',
    'difference-same-sentence':
      'Under the same draws {a} and {b} end alike in the middle pair; half of pairs lie between {low} and {high}.',
    'difference-subtitle': '{a} less {b}, {unit}, {start} to {time}; below, share of pairs',
    'difference-alt':
      'Paired differences, {a} less {b}, {pairs} pairs. {metric} differs by {median} in {time} in the middle pair, nine of ten {least} to {most}. Model output.',
    'difference-alt-short':
      'Paired differences of two scenarios, {pairs} pairs. {metric} differs by {median} in {time} in the middle pair, nine of ten {least} to {most}. Model output.',
  },
  notes: {
    'paired-draws': 'Both scenarios saw the same draws, so that a difference is never of luck.',
    'pairs-missing': 'Some runs of one scenario have no finished partner in the other and are left out.',
  },
  headings: {
    quarter: 'Quarter',
    median: 'Median difference',
    low50: 'Middle 50% from',
    high50: 'Middle 50% to',
    low90: 'Middle 90% from',
    high90: 'Middle 90% to',
    lowest: 'Lowest pair',
    highest: 'Highest pair',
    higherCounted: 'Higher (pairs)',
    lowerCounted: 'Lower (pairs)',
    equalCounted: 'Equal (pairs)',
    higher: 'Higher (% of pairs)',
    lower: 'Lower (% of pairs)',
    equal: 'Equal (% of pairs)',
    pairs: 'Pairs',
  },
  words: {
    higher: { end: 'higher {value}', share: 'Pairs with {a} higher' },
    lower: { end: 'lower {value}', share: 'Pairs with {a} lower' },
    change: '{path}: {from} against {to}',
    inputs: 'Differs in: {changes}',
    more: '{count} more',
  },
  question: {
    question: 'A or B?',
    howToRead:
      'Each pair is one run of either scenario under the same luck. Above the zero line the first one is higher. The strip below counts the pairs in which it is higher, or lower where it ends lower.',
  },
} as const;
