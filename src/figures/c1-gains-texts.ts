/** Words of the chart of who gained what. */
export const gainTexts = {
  claims: {
    'gains-rises-title': '{region} gains most: real income {size} a year above Baseline in {time}',
    'gains-falls-title': '{region} loses most: real income {size} a year below Baseline in {time}',
    'gains-same-title': 'Nobody’s real income differs from Baseline in {time}',
    'gains-rises-sentence': '{region} moves most: its real income in {time} is {size} a year above Baseline.',
    'gains-falls-sentence': '{region} moves most: its real income in {time} is {size} a year below Baseline.',
    'gains-same-sentence': 'In {time} nobody’s real income differs from Baseline.',
    'gains-subtitle': 'What differs from Baseline in {time}: hollow Baseline, solid this run',
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
    delay: 'Delay',
    confidence: 'Confidence',
  },
  units: { income: 'bn USD a year', balance: 'bn USD a year', delay: 'months', confidence: 'points' },
} as const;
