import { baselineShort } from '../words/baseline-words.ts';
import type { Id } from '../../schema/ids.ts';

const subtitle =
  'Means over {horizon} against things staying as they are: lead, balance and confidence of {side}; gains above no deal';
const signed = (lead: string, move: string) =>
  `The package agreed ${lead} and ${move} the goods balance of {side} with {others} by {size} a year on average over {horizon}`;
const paid = 'costs {lost} months of lead';
const free = 'costs no lead';
const little = 'costs hardly any lead';
/** The same words of a package that costs less lead than prints. */
const ofLittle = (claims: Readonly<Record<Id, string>>): Readonly<Record<Id, string>> =>
  Object.fromEntries(
    Object.entries(claims)
      .filter(([id]) => id.startsWith('frontier-free-'))
      .map(([id, words]) => [id.replace('-free-', '-little-'), words.replace(free, little)]),
  );

const claims: Readonly<Record<Id, string>> = {
  'frontier-paid-rises-title': signed(paid, 'lifts'),
  'frontier-paid-falls-title': signed(paid, 'lowers'),
  'frontier-free-rises-title': signed(free, 'lifts'),
  'frontier-free-falls-title': signed(free, 'lowers'),
  'frontier-paid-rises-title-short':
    'The package agreed costs {lost} months and lifts the balance of {side} by {size} a year',
  'frontier-paid-falls-title-short':
    'The package agreed costs {lost} months and lowers the balance of {side} by {size} a year',
  'frontier-free-rises-title-short': 'The package agreed lifts the balance of {side} by {size} a year',
  'frontier-free-falls-title-short': 'The package agreed lowers the balance of {side} by {size} a year',
  'frontier-open-rises-title-short':
    'No package was agreed; the best acceptable to all would have lifted the balance by {size} a year',
  'frontier-open-rises-title':
    'No package was agreed; the best for the goods balance that all could accept would have lifted that of {side} with {others} by {size} a year on average over {horizon}',
  'frontier-open-falls-title':
    'No package was agreed; even the best would have lowered the goods balance by {size} a year on average over {horizon}',
  'frontier-none-talks-title': 'Nobody bargains in this run',
  'frontier-paid-rises-sentence': `${signed(paid, 'lifts')}.`,
  'frontier-paid-falls-sentence': `${signed(paid, 'lowers')}; acceptable to all, the best for it would have been {best}.`,
  'frontier-free-rises-sentence': `${signed(free, 'lifts')}.`,
  'frontier-free-falls-sentence': `${signed(free, 'lowers')}; acceptable to all, the best for it would have been {best}.`,
  'frontier-open-rises-sentence':
    'No package was agreed; the best for the goods balance that all could accept would have lifted it by {size} a year on average over {horizon}.',
  'frontier-open-falls-sentence':
    'No package was agreed; even the best would have lowered the goods balance by {size} a year on average over {horizon}.',
  'frontier-ahead-talks-title': 'No table has ended in this run, so that no package is weighed yet',
  'frontier-none-talks-sentence': 'Nobody bargains in this run.',
  'frontier-ahead-talks-sentence': 'No table has ended in this run, so that no package is weighed yet.',
  'frontier-ahead-subtitle': 'What could be had is weighed when talks end, and these are still open',
  'frontier-ahead-alt':
    'An empty chart of possible trades: talks are still open when the run ends. Model output from one run.',
  'frontier-paid-subtitle': subtitle,
  'frontier-free-subtitle': subtitle,
  'frontier-open-subtitle': subtitle,
  'frontier-none-subtitle': 'No table opens in the scenario, so that there is nothing to trade',
  'frontier-paid-alt':
    'Scatters of packages: months of lead, confidence and gains against the goods balance. The package agreed loses {lost} months and changes the balance by {balance}; the best acceptable to all: {best}. Model output from one run.',
  'frontier-free-alt':
    'Scatters of packages: months of lead, confidence and gains against the goods balance. The package agreed loses {lost} months and changes the balance by {balance}; the best acceptable to all: {best}. Model output from one run.',
  'frontier-open-alt':
    'Scatters of packages: months of lead, confidence and gains against the goods balance. None was agreed; the best for the balance changes it by {best} and loses {lost} months. Model output from one run.',
  'frontier-none-alt':
    'An empty chart of possible trades: nobody bargains in this run. Model output from one run.',
};

/** Words of the chart of possible trades. */
export const frontierTexts = {
  claims: { ...claims, ...ofLittle(claims) },
  notes: {
    'frontier-reading': `Numbers are those bargained over: a horizon’s mean by exact solves of each level and pair of levels, months of an input counted for themselves, against things staying as they are. The frontier is drawn among packages acceptable to all; a party would refuse dots beyond it. Gains are by own weights. ${baselineShort}`,
  },
  question: {
    question: 'What trades are possible?',
    howToRead:
      'Each dot is one package of chips. Further right keeps more of the lead, and further up is better for the goods balance. Packages on the line cannot be bettered on both at once by any that all parties prefer to no deal; the ringed one was agreed.',
  },
  axes: {
    lead: 'lead change, months',
    confidence: 'confidence, points',
    gain: 'gain of {party}, $bn a year',
    balance: 'goods balance, $bn a year',
    other: 'gain of {party}, $bn a year',
    both: '{y}, by {x}',
    by: 'by {x}',
  },
  key: {
    frontier: 'frontier',
    acceptable: 'acceptable',
    other: 'refused',
    agreed: 'agreed',
    nash: 'Nash solution',
    better: 'better for all',
    quo: 'as things are',
  },
  better: 'Nearest deal that is better for all: {swap}',
  swap: '{chip} instead of {level}',
  best: 'None of these packages is better for all than the one agreed.',
  horizon: {
    known: 'the next {years} years',
    short: 'the next {quarters} quarters',
    unknown: 'the parties’ horizon',
  },
  empty: 'No table opens in this scenario.',
  ahead: 'Talks are still open when the run ends.',
} as const;
