/** Words of the chart of country paths. */
export const countryTexts = {
  claims: {
    'countries-rises-title': 'Real income moves most in {region}: {size} above Baseline by {time}',
    'countries-falls-title': 'Real income moves most in {region}: {size} below Baseline by {time}',
    'countries-same-title': 'Nobody’s real income moves against Baseline by {time}',
    'countries-rises-sentence': 'By {time} real income moves most in {region}, {size} above Baseline.',
    'countries-falls-sentence': 'By {time} real income moves most in {region}, {size} below Baseline.',
    'countries-same-sentence': 'By {time} nobody’s real income differs from Baseline.',
    'countries-subtitle':
      'Real income against Baseline, %, {start} to {time}; all panels have the same scale',
    'countries-alt':
      'Small multiples by region, real income against Baseline in %, {start} to {time}. The largest change is that of {region}: {change}. Model output from one run.',
  },
  notes: {
    'countries-reading':
      'Real income is what a region can buy with what it earns, at prices of the calibration year. The order of regions is the same in all figures.',
  },
  question: {
    question: 'How does each country fare over time?',
    howToRead:
      'Each small picture is one region. A line above the dotted line means that the region can buy more than in Baseline; a line below means less. The grey lines are the other regions, for comparison.',
  },
  others: 'other regions',
  left: 'Regions in the table alone: {count}',
} as const;
