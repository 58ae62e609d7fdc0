import { baselineShort } from '../words/baseline-words.ts';

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
    'exchange-free-worth-title': 'The deals cost {side} no lead and bring it {net}',
    'exchange-free-not-title': 'The deals cost {side} no lead; net they are worth {net}',
    'exchange-none-deal-title': 'No deal was signed, so nothing was given up',
    'exchange-none-threat-title': 'No deal was signed, but {giver} gives in to {taker} in {time}',
    'exchange-none-moved-title': 'No deal was signed',
    'exchange-paid-worth-sentence': `${worth}; it is taken to be worth {assumed}.`,
    'exchange-paid-not-sentence': `${not}.`,
    'exchange-free-worth-sentence': 'The deals cost {side} no lead and bring it {net}.',
    'exchange-free-not-sentence': 'The deals cost {side} no lead; net they are worth {net}.',
    'exchange-none-deal-sentence': 'No deal was signed, so nothing was given up.',
    'exchange-none-threat-sentence':
      'No deal was signed, but {giver} gives in to a threat of {taker} in {time}: {given}.',
    'exchange-none-moved-sentence': 'No deal was signed.',
    'exchange-paid-subtitle': subtitle,
    'exchange-free-subtitle': subtitle,
    'exchange-none-subtitle': 'What was given and got in deals that were signed',
    'exchange-paid-alt':
      'Ledger of what {side} gave and got in deals. Net {net} at {assumed} for a month of lead, {lost} months being lost; even at {even} for a month. Model output from one run.',
    'exchange-free-alt':
      'Ledger of what {side} gave and got in deals: net {net}, and {lost} months of lead are lost. Model output from one run.',
    'exchange-none-alt': 'An empty ledger: no deal was signed. Model output from one run.',
  },
  notes: {
    'exchange-reading': `What a month of lead is worth is an assumption, not a finding: the break-even value is what it may be at most. Worth counts all terms of utility; months of lead are as the table counts them, those of an input for themselves. ${baselineShort}`,
  },
  question: {
    question: 'What was given up, and was it worth it?',
    howToRead:
      'Each bar is one chip: to the left it costs the side that the ledger is kept for, to the right it brings something. The last bar is the sum. It is worth it as long as you think that a month of lead is worth less than the break-even value.',
  },
  groups: ['Gave', 'Got', 'Also', ''],
  rest: 'Together, and signing',
  net: 'Net',
  columns: { worth: 'worth a year', months: 'worth, in months', lead: 'lead, months' },
  chip: '{chip} ({party})',
  even: 'Even at {even} a year for a month of lead; assumed {assumed}: {verdict}.',
  evenShort: 'Even at {even} a month; assumed {assumed}.',
  verdicts: { worth: 'worth it', not: 'not worth it' },
  others: 'Smaller ones ({count})',
  net90:
    'Net of {n} runs: {median}; half {low50} to {high50}, nine in ten {low90} to {high90}; range: {range}',
  netShort: '{n} runs: net {low50} to {high50} in half',
  ranges: {
    restWorth: 'Smaller lines together (USD a year)',
    restMonths: 'Smaller lines together (months of lead)',
    restLead: 'Lead of smaller lines (months)',
  },
  threatColumns: { giver: 'Gives in', taker: 'To a threat of', given: 'Given up' },
  empty: 'No deal was signed in this run.',
  threat: 'Given up under a threat of {taker} in {time} by {giver}: {given}.',
} as const;
