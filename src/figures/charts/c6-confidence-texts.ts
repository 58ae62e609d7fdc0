const ends = 'Allies’ confidence ends at {to} points';
const path = 'Allies’ confidence goes from {from} to {to} of 100 points';
const since = 'From {start} to {time} allies’ confidence goes from {first} to {to} of 100 points';
const cause = '“{act}” costs most';

/** Words of the waterfall of confidence. */
export const confidenceTexts = {
  'confidence-below-title': `${ends}, {gap} below Baseline`,
  'confidence-above-title': `${ends}, {gap} above Baseline`,
  'confidence-same-title': `${ends}, as in Baseline`,
  'confidence-below-act-title': `${ends}, {gap} below Baseline; ${cause}`,
  'confidence-above-act-title': `${ends}, {gap} above Baseline; ${cause}`,
  'confidence-same-act-title': `${ends}, as in Baseline; ${cause}`,
  'confidence-below-act-title-short': `${ends}, {gap} below Baseline`,
  'confidence-above-act-title-short': `${ends}, {gap} above Baseline`,
  'confidence-same-act-title-short': `${ends}, as in Baseline`,
  'confidence-below-sentence': `${path}, {gap} below Baseline.`,
  'confidence-above-sentence': `${path}, {gap} above Baseline.`,
  'confidence-same-sentence': `${path}, as in Baseline.`,
  'confidence-below-act-sentence': `${path}, {gap} below Baseline; ${cause}, {cost}.`,
  'confidence-above-act-sentence': `${path}, {gap} above Baseline; ${cause}, {cost}.`,
  'confidence-same-act-sentence': `${path}, as in Baseline; ${cause}, {cost}.`,
  'confidence-since-title': `${ends}, after {first} in {start}`,
  'confidence-since-act-title': `${ends}, after {first} in {start}; ${cause}`,
  'confidence-since-act-title-short': `${ends}, after {first} in {start}`,
  'confidence-since-sentence': `${since}.`,
  'confidence-since-act-sentence': `${since}; ${cause}, {cost}.`,
  'confidence-subtitle': 'Mean over allies, each counted equally; points of 100; {start} to {time}',
  'confidence-alt':
    'Waterfall chart, allies’ mean confidence in points of 100. From {from} in {start} to {to} in {time}; Baseline ends at {baseline}. Model output from one run.',
} as const;
