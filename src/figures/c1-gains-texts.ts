const subtitle =
  'Outcomes in {time}, hollow Baseline, solid this run; delay is the mean over controlled technologies, not the index';

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
      'Dumbbells by actor, run against Baseline in {time}: real income, goods balance, delay, confidence. Incomes hardly move; the largest change is {change} a year. Model output from one run.',
    'gains-alt':
      'Dumbbells by actor, run against Baseline in {time}: real income, goods balance, delay, confidence. Largest: {region}, real income {change} a year. Model output from one run.',
  },
  notes: {
    'gains-reading':
      'Incomes and balances are drawn as changes, Baseline at zero; delay and confidence as levels. Goods balances are with all partners, by origin (customs). Delay is the mean over the technologies that are controlled toward a region, each counted equally; confidence is that of an ally in the leader.',
  },
  question: {
    question: 'Who gained what?',
    howToRead:
      'Each row is one actor and each column one outcome. The hollow dot is Baseline and the solid dot this run. The bar between them is what changed, printed with its sign.',
  },
  left: '{count} more actors are in the table',
  panels: {
    income: 'Real income',
    balance: 'Goods balance',
    delay: 'Mean delay',
    confidence: 'Confidence',
  },
  units: { income: 'bn USD a year', balance: 'bn USD a year', delay: 'months', confidence: 'points' },
} as const;
