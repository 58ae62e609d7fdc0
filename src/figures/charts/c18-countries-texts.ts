const rises = 'Real income moves most in {region}: {size} above Baseline by {time}';
const falls = 'Real income moves most in {region}: {size} below Baseline by {time}';
const same = 'Nobody’s real income moves against Baseline by {time}';
const said = {
  rises: 'By {time} real income moves most in {region}, {size} above Baseline.',
  falls: 'By {time} real income moves most in {region}, {size} below Baseline.',
  same: 'By {time} nobody’s real income differs from Baseline.',
};
const alt =
  'Lines by region, real income against Baseline in %, {start} to {time}. The largest change is that of {region}: {change}. Model output from one run.';

/** Words of the chart of country paths. */
export const countryTexts = {
  claims: {
    'countries-rises-title': rises,
    'countries-falls-title': falls,
    'countries-same-title': same,
    'countries-rises-sentence': said.rises,
    'countries-falls-sentence': said.falls,
    'countries-same-sentence': said.same,
    'countries-subtitle': 'Real income against Baseline, %, {start} to {time}; all on one scale',
    'countries-alt': alt,
    'countries-free-rises-title': rises,
    'countries-free-falls-title': falls,
    'countries-free-same-title': same,
    'countries-free-rises-sentence': said.rises,
    'countries-free-falls-sentence': said.falls,
    'countries-free-same-sentence': said.same,
    'countries-free-subtitle': 'Real income against Baseline, %, {start} to {time}; scales differ',
    'countries-free-alt': alt,
  },
  notes: {
    'scales-differ': 'Every region has a scale of its own: compare the printed values, not heights.',
    'countries-reading':
      'Real income is what a region can buy with what it earns, at prices of the calibration year. The order of regions is the same in all figures.',
  },
  question: {
    question: 'How does each country fare over time?',
    howToRead:
      'Each line on its own ground is one region. A line above the dotted line means that the region can buy more than in Baseline; a line below means less. The grey lines are the other regions, for comparison.',
  },
  others: 'other regions',
  left: '{count} more in the table',
} as const;
