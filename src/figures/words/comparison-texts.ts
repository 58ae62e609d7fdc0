/** Words of the table that sums up a comparison. */
export const comparisonTexts = {
  headings: {
    number: 'Number at the end',
    scenario: 'Scenario',
    median: 'Median',
    half: 'Half of runs',
    difference: 'Difference from {first}, median',
    differenceHalf: 'Half of pairs',
    higher: 'Higher than {first}',
    pairs: 'Pairs',
  },
  range: '{low} to {high}',
  same: 'the same in all pairs',
} as const;
