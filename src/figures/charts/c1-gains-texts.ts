const subtitle = 'Outcomes in {time}, hollow Baseline, solid this run';
const range = 'half of runs {low} to {high}';

/** Of many runs. */
const ofRuns = {
  'gains-runs-rises-title': `{region} gains most: real income {size} a year above {against} in {time}`,
  'gains-runs-falls-title': `{region} loses most: real income {size} a year below {against} in {time}`,
  'gains-runs-same-title': 'Nobody’s real income differs from {against} in {time}',
  'gains-runs-rises-sentence': `Median real income of {region} in {time} is {size} a year above {against}, ${range}; it is higher {better}.`,
  'gains-runs-falls-sentence': `Median real income of {region} in {time} is {size} a year below {against}, ${range}; it is higher {better}.`,
  'gains-runs-same-sentence': 'In {time} nobody’s median real income differs from {against}.',
  'gains-runs-subtitle': '{arm} less {against} in {time}, medians; bars and brackets hold half of the pairs',
  'gains-runs-alt':
    'Changes by actor against {against} in {time}, {runs} pairs of runs. Largest: {region}, real income {change}, half of runs {low} to {high}; higher in {higher}%. Model output.',
} as const;
/** Of fewer pairs than shares are said of. */
const ofFew = Object.fromEntries(
  Object.entries(ofRuns).map(([id, words]) => [
    id.replace('-runs-', '-few-'),
    words
      .replace(`, ${range}`, '')
      .replace('{runs} pairs of runs', 'pairs of runs')
      .replace('higher in {higher}%', 'higher {better}')
      .replace('hold half of the pairs', 'span their middle'),
  ]),
);

/** Words of the chart of who gained what. */
export const gainTexts = {
  claims: {
    'gains-rises-title': '{region} gains most: real income {size} a year above Baseline in {time}',
    'gains-falls-title': '{region} loses most: real income {size} a year below Baseline in {time}',
    'gains-same-title': 'Nobody’s real income differs from Baseline in {time}',
    'gains-rises-sentence': '{region} moves most: its real income in {time} is {size} a year above Baseline.',
    'gains-falls-sentence': '{region} moves most: its real income in {time} is {size} a year below Baseline.',
    'gains-same-sentence': 'In {time} nobody’s real income differs from Baseline.',
    'gains-hardly-none-title': 'Hardly anything differs from Baseline in {time}',
    'gains-hardly-longer-title':
      'Real incomes hardly move; {region} is held back {delay} months more in {time}',
    'gains-hardly-shorter-title':
      'Real incomes hardly move; {region} is held back {delay} months less in {time}',
    'gains-hardly-none-sentence':
      'In {time} no real income differs from Baseline by as much as a hundredth of a per cent.',
    'gains-hardly-longer-sentence':
      'Real incomes hardly move; {region} is held back {delay} months more than in Baseline in {time}.',
    'gains-hardly-shorter-sentence':
      'Real incomes hardly move; {region} is held back {delay} months less than in Baseline in {time}.',
    'gains-subtitle': subtitle,
    'gains-hardly-subtitle': subtitle,
    'gains-hardly-alt':
      'Dumbbells by actor, run against Baseline in {time}: real income, goods balance, delay, confidence. Incomes hardly move; the largest change is {change}. Model output from one run.',
    'gains-alt':
      'Dumbbells by actor, run against Baseline in {time}: real income, goods balance, delay, confidence. Largest: {region}, real income {change}. Model output from one run.',
    ...ofRuns,
    ...ofFew,
  },
  notes: {
    'gains-reading':
      'Incomes and balances are drawn as changes, Baseline at zero; delay and confidence as levels. Goods balances are with all partners, by origin (customs). Delay is the index where technologies toward a region count in it, else the mean over those controlled toward it; confidence is that of an ally in the leader.',
    'few-pairs': 'Fewer than 100 pairs: the ends of ranges still move.',
    'gains-runs-reading':
      'Runs are paired: the same chance and assumptions in both scenarios. Delay is the index, of the region that its technologies are aimed at; confidence is that of an ally in the leader. The last column is the share of pairs in which real income is higher.',
  },
  question: {
    question: 'Who gained what?',
    howToRead:
      'Each row is one actor and each column one outcome. The hollow dot is Baseline and the solid dot this run. The bar between them is what changed, printed with its sign. Of many runs the bar holds half of the differences.',
  },
  left: '{count} more actors are in the table',
  leftOutcomes: 'In the table: {names}',
  leftBoth: 'In the table: {names}; {count} more actors',
  panels: {
    income: 'Real income',
    balance: 'Goods balance',
    delay: 'Delay',
    confidence: 'Confidence',
  },
  halves: {
    income: ['Real income, half of runs from', 'Real income, half of runs to'],
    delay: ['Delay, half of runs from', 'Delay, half of runs to'],
    confidence: ['Confidence, half of runs from', 'Confidence, half of runs to'],
  },
  change: 'change',
  better: 'Better off',
  betterUnit: 'share of runs',
  half: '{change} ({low} to {high})',
  units: { income: 'bn USD a year', balance: 'bn USD a year', delay: 'months', confidence: 'points' },
} as const;
