const subtitle =
  'What each chip of the deals signed brings {side} by its own weights, each alone, bn USD a year against things staying as they are; lead as the table counts it';
const worth =
  '{side} gives up {lost} months of lead: worth it while a month is worth less than {even} a year';
const not = '{side} gives up {lost} months of lead, and nothing else that it gets makes up for it';

/** Words of the ledger of an exchange. */
export const exchangeTexts = {
  claims: {
    'exchange-paid-worth-title': worth,
    'exchange-paid-not-title': not,
    'exchange-free-worth-title': 'The deals cost {side} no lead and bring it {net} a year',
    'exchange-free-not-title': 'The deals cost {side} no lead; net they are worth {net} a year',
    'exchange-none-deal-title': 'No deal was signed, so nothing was given up',
    'exchange-paid-worth-sentence': `${worth}; the model takes it to be worth {assumed}.`,
    'exchange-paid-not-sentence': `${not}.`,
    'exchange-free-worth-sentence': 'The deals cost {side} no lead and bring it {net} a year.',
    'exchange-free-not-sentence': 'The deals cost {side} no lead; net they are worth {net} a year.',
    'exchange-none-deal-sentence': 'No deal was signed, so nothing was given up.',
    'exchange-paid-subtitle': subtitle,
    'exchange-free-subtitle': subtitle,
    'exchange-none-subtitle': 'What was given and got in deals that were signed',
    'exchange-paid-alt':
      'Ledger of what {side} gave and got in deals. Net {net} a year at {assumed} for a month of lead, {lost} months being lost; even at {even} for a month. Model output from one run.',
    'exchange-free-alt':
      'Ledger of what {side} gave and got in deals: net {net} a year, and {lost} months of lead are lost. Model output from one run.',
    'exchange-none-alt': 'An empty ledger: no deal was signed. Model output from one run.',
  },
  notes: {
    'exchange-reading':
      'What a month of lead is worth is an assumption of the model, not a finding: the break-even value is what it may be at most. Worth counts all terms of utility; months of lead are as the table counts them, those of an input for themselves. Baseline is the run without talks.',
  },
  question: {
    question: 'What was given up, and was it worth it?',
    howToRead:
      'Each bar is one chip: to the left it costs the side that the ledger is kept for, to the right it brings something. The last bar is the sum. It is worth it as long as you think that a month of lead is worth less than the break-even value.',
  },
  groups: ['Gave', 'Got', 'Also', ''],
  rest: 'Together, and signing',
  net: 'Net',
  columns: { worth: 'worth a year', months: 'in months of lead', lead: 'lead, months' },
  chip: '{chip} ({party})',
  even: 'Even at {even} a year for a month of lead (assumed: {assumed}).',
  evenShort: 'Even at {even} a month (assumed: {assumed}).',
  left: '{count} more chips are in the table.',
  empty: 'No deal was signed in this run.',
} as const;
