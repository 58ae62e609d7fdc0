/** The words of the matrix of chips. */
export const chipTexts = {
  claims: {
    'chips-some-title':
      '{safe} of {chips} chips safe to trade; “{chip}” costs the least lead for others’ relief',
    'chips-none-title': 'No chip is safe to trade; “{chip}” costs the least lead for others’ relief',
    'chips-some-sentence':
      '“{chip}” costs {months} of lead (nine of ten runs {low} to {high}) and trading it helps {helps}; {safe} of {chips} chips are safe.',
    'chips-none-sentence':
      '“{chip}” costs {months} of lead (nine of ten runs {low} to {high}) and trading it helps {helps}; no chip is safe.',
    'chips-few-some-title':
      '{safe} of {chips} chips safe to trade; “{chip}” costs the least lead for others’ relief',
    'chips-few-none-title': 'No chip is safe to trade; “{chip}” costs the least lead for others’ relief',
    'chips-few-some-sentence':
      '“{chip}” costs {months} of lead and trading it helps in {helped} of {runs} runs; {safe} of {chips} chips are safe.',
    'chips-few-none-sentence':
      '“{chip}” costs {months} of lead and trading it helps in {helped} of {runs} runs; no chip is safe.',
    'chips-few-subtitle': 'Each chip moved as far as it goes, against the same run without the move',
    'chips-few-alt':
      'Matrix of {chips} chips: lead lost, balance gained, confidence lost, and how often trading helps in {runs} runs. {safe} are safe, {costly} costly. “{chip}” costs least for the relief of others: {months}. Model output.',
    'chips-subtitle': 'Each chip moved as far as it goes, against the same run without the move',
    'chips-alt':
      'Matrix of {chips} chips: lead lost, balance gained, confidence lost, and how often trading helps. {safe} are safe, {costly} costly. “{chip}” costs least for the relief of others: {months}, {low} to {high} in nine of ten runs. Model output.',
  },
  notes: {
    'chips-rule':
      'Safe: in nine of ten runs a payment leaves every party better off, and the worst tenth loses less than a month. Costly: in fewer than half. Nothing: nothing printed moves. Limits by convention.',
    'chips-few': 'Broken lines: fewer than 100 runs.',
    'chips-order': 'Sorted by lead lost per billion of others’ relief.',
    'chips-serves': 'Serves on: months that what was sold serves once the control is back (judged).',
  },
  headings: {
    chip: 'Chip',
    verdict: 'Verdict',
    median: 'Lead lost, median (months)',
    low90: '90% of runs from',
    high90: '90% of runs to',
    worst: 'Worst tenth (months)',
    balance: 'Balance gained (USD a year)',
    confidence: 'Confidence lost (points)',
    serves: 'What was sold serves on (months)',
    helps: 'Trading helps (runs)',
    perRelief: 'Months for a billion of relief',
  },
  words: {
    chip: '{subject}: {label}',
    moved: '{mover} {chip}',
    verdicts: ['Safe', 'Depends', 'Costly', 'Nothing'],
    none: 'no relief',
    lost: 'Lead lost, months',
    worst: 'Worst tenth',
    balance: 'Balance gained',
    confidence: 'Confidence lost, points',
    serves: 'Serves on, months',
    helps: 'Helps',
    more: '{count} more in the table',
  },
  question: {
    question: 'Which chips are safe to trade?',
    howToRead:
      'Each row is one thing that could be traded away. The dot is the lead that it costs in the middle run; nine of ten runs lie on its line. The word at the end follows the rule in the notes.',
  },
} as const;
