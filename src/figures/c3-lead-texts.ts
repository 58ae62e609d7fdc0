const moved = 'Controls delay {technology} in {target} by {own} months in {time}; {reference} in Baseline';
const sentence =
  'By {time} export controls delay {technology} in {target} by {own} months ({reference} in Baseline); the index is {run} months, as in Baseline.';

/** Words of the lead where the index is as in Baseline and a technology is not. */
export const leadLineTexts = {
  'lead-line-less-title': moved,
  'lead-line-more-title': moved,
  'lead-line-less-sentence': sentence,
  'lead-line-more-sentence': sentence,
  'lead-line-subtitle':
    'Months behind the twin world without controls; index and largest delays, {start} to {time}',
  'lead-line-alt':
    'Line chart, months of delay, {start} to {time}. {technology} in {target} ends at {own} months, {reference} in Baseline; the index at {run} months, {baseline} in Baseline. Model output from one run.',
} as const;
