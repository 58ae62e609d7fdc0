const moved = 'largest change: {technology} in {target}, to {own} from {reference}';
const alone = '{technology} in {target} by {own} months in {time}, not {reference}';
const short = '{technology} in {target} {own}, not {reference}';

/** Words of the lead where a technology moves: what the index does against Baseline, then the largest change. */
export const leadLineTexts = {
  'lead-line-less-title': `Controls delay rival technology by {run} months in {time}, less than Baseline’s {baseline}; ${moved}`,
  'lead-line-more-title': `Controls delay rival technology by {run} months in {time}, more than Baseline’s {baseline}; ${moved}`,
  'lead-line-same-title': `Controls delay rival technology by {run} months in {time}, as in Baseline; ${moved}`,
  'lead-line-less-title-short': `Delay {run} months, less than Baseline’s {baseline}; ${short}`,
  'lead-line-more-title-short': `Delay {run} months, more than Baseline’s {baseline}; ${short}`,
  'lead-line-same-title-short': `Delay {run} months, as in Baseline; ${short}`,
  'lead-line-less-sentence': `By {time} export controls delay rival technology by {run} months, down from {baseline} in Baseline; ${moved}.`,
  'lead-line-more-sentence': `By {time} export controls delay rival technology by {run} months, up from {baseline} in Baseline; ${moved}.`,
  'lead-line-same-sentence': `By {time} export controls delay rival technology by {run} months, as in Baseline; ${moved}.`,
  'lead-line-far-title': `Controls hold back ${alone}; the index of all controls is as in Baseline, {run}`,
  'lead-line-far-title-short': `Controls hold back ${alone}`,
  'lead-line-far-sentence': `Controls hold back ${alone} as in Baseline; the index of all controls is {run} months in both.`,
  'lead-line-alt':
    'Line chart, months of delay, {start} to {time}. The index ends at {run} months, {baseline} in Baseline; {technology} in {target} at {own} months, {reference} in Baseline. Model output from one run.',
} as const;
