import type { ChartId } from '../../schema/figure.ts';
import type { Id } from '../../schema/ids.ts';
import { membershipTexts } from '../charts/c5-membership-texts.ts';
import { talkTexts } from '../charts/c7-talks-texts.ts';
import { exchangeTexts } from '../charts/c2-exchange-texts.ts';
import { frontierTexts } from '../charts/c8-frontier-texts.ts';
import { gainTexts } from '../charts/c1-gains-texts.ts';
import { layerTexts } from '../charts/c4-layers-texts.ts';
import { confidenceTexts } from '../charts/c6-confidence-texts.ts';
import { leadLineTexts } from '../charts/c3-lead-texts.ts';
import { catchUpTexts } from './catch-up-texts.ts';
import { countryTexts } from '../charts/c18-countries-texts.ts';
import { runFigureTexts } from './run-figure-texts.ts';
import { baselineMeaning } from './baseline-words.ts';

/** The words of claims; every {slot} is a cell of the plotted rows. */
export const claimTemplates: Readonly<Record<Id, string>> = {
  'lead-less-title':
    'Controls delay rival technology by {run} months in {time}, less than Baseline’s {baseline}',
  'lead-more-title':
    'Controls delay rival technology by {run} months in {time}, more than Baseline’s {baseline}',
  'lead-same-title': 'Controls delay rival technology by {run} months in {time}, as in Baseline',
  'lead-less-sentence':
    'By {time} export controls delay rival technology by {run} months, down from {baseline} in Baseline.',
  'lead-more-sentence':
    'By {time} export controls delay rival technology by {run} months, up from {baseline} in Baseline.',
  'lead-same-sentence': 'By {time} export controls delay rival technology by {run} months, as in Baseline.',
  'lead-none-title': 'Controls hardly delay rival technology by {time}, as in Baseline',
  'lead-none-sentence': 'By {time} export controls hardly delay rival technology, as in Baseline.',
  'lead-since-title': 'Controls delay rival technology by {run} months in {time}, after {first} in {start}',
  'lead-since-sentence':
    'From {start} to {time} the delay of rival technology by controls goes from {first} to {run} months.',
  'lead-alt':
    'Line chart, months of delay, {start} to {time}. The index of all controls ends at {run} months; Baseline at {baseline}. Model output from one run.',
  'balance-falls-title': 'Goods balance of {exporter} with {importer}: {run} a year, {size} below Baseline',
  'balance-rises-title': 'Goods balance of {exporter} with {importer}: {run} a year, {size} above Baseline',
  'balance-same-title': 'Goods balance of {exporter} with {importer}: {run} a year, as in Baseline',
  'balance-hardly-title': 'Goods balances hardly move: {exporter} with {importer} by {change}, to {run}',
  'balance-hardly-sentence': 'Goods balances hardly move: {exporter} with {importer} by {change}, to {run}.',
  'balance-falls-sentence': 'The {exporter}–{importer} goods balance is {run} a year, {size} below Baseline.',
  'balance-rises-sentence': 'The {exporter}–{importer} goods balance is {run} a year, {size} above Baseline.',
  'balance-same-sentence': 'The {exporter}–{importer} goods balance is {run} a year, as in Baseline.',
  'balance-subtitle':
    'Balances in {time} and their change against Baseline, bn USD a year; drawn by origin (customs), in the table also by headquarters (owners)',
  'balance-alt':
    'Ranked bars, change of bilateral goods balances against Baseline in {time}. {exporter} with {importer}, {change}, to {run}. Model output from one run.',
  'balance-since-any-title':
    'Goods balance of {exporter} with {importer}: {run} a year, after {before} in {since}',
  'balance-since-any-sentence':
    'From {since} to {time} the {exporter}–{importer} goods balance goes from {before} to {run} a year.',
  'balance-since-subtitle':
    'Balances in {time} and their change since {since}, bn USD a year; drawn by origin (customs), in the table also by headquarters (owners)',
  'balance-since-alt':
    'Ranked bars, change of bilateral goods balances from {since} to {time}. {exporter} with {importer}, {change}, to {run}. Model output from one run.',
  ...leadLineTexts,
  ...catchUpTexts,
  ...confidenceTexts,
  ...countryTexts.claims,
  ...runFigureTexts.claims,
  ...layerTexts.claims,
  ...gainTexts.claims,
  ...frontierTexts.claims,
  ...exchangeTexts.claims,
  ...talkTexts.claims,
  ...membershipTexts.claims,
};

/** How talks ended, by status of the decisive deal. */
export const talksTexts: Readonly<Record<Id, string>> = {
  none: '{parties} reach no deal.',
  'in-force': '{parties} agree on a deal in {quarter}.',
  withdrawn: '{parties} agree in {quarter}, but a party that would lose by it withdraws.',
  'not-ratified': '{parties} agree in {quarter}, but the deal is not ratified.',
  'not-solved': '{parties} agree in {quarter}, but the deal could not be evaluated and lapses.',
  others: 'Of the {count} other tables, {agreed} reach a deal.',
  same: 'Nothing moves against Baseline.',
  own: 'Without talks, dated events and regimes this run is its own Baseline.',
};

/** Notes under a figure, by id. */
export const noteTexts: Readonly<Record<Id, string>> = {
  'axis-break': 'The axis does not start at zero.',
  'delay-meaning':
    'For products the delay is in use, for other technologies in making. The index weights products and stand-alone technologies.',
  'ledger-attribution':
    'Bars are entries of one run’s ledger and add up exactly: nothing is left over as interaction. Each holds in the order in which acts came, and other orders are not tried. The axis does not start at zero.',
  'balance-reading':
    'A rise is a larger surplus or a smaller deficit of the first named. The last bar is its total of goods and services.',
  'matrix-reading':
    'A rise is a larger surplus or a smaller deficit of the first named. The last bar is its total of goods and services. The matrix has the regions that move most; its last column adds up goods with all partners.',
  'fixed-closure':
    'The closure is fixed: but for rents and licence fees across borders totals do not move (in units of world value added), so one pair’s gain is offset in others.',
  'balanced-closure':
    'The closure is balanced: deficits were removed before the run, so every total is zero and stays there.',
  'proportional-closure':
    'The closure is proportional: totals follow what each region earns, its deficit being a constant share of that.',
  'saving-closure':
    'The closure is saving: a stated share of new tariff revenue is saved, which raises the saver’s total.',
  'judged-numbers': 'Semiconductor trade and several elasticities are judged.',
  ...countryTexts.notes,
  ...runFigureTexts.notes,
  ...layerTexts.notes,
  ...gainTexts.notes,
  ...frontierTexts.notes,
  ...exchangeTexts.notes,
  ...talkTexts.notes,
  ...membershipTexts.notes,
};

/** What stays of notes where there is no room for them: what its numbers would be misread without. */
export const neededNotes: Readonly<Record<Id, string>> = {
  'chips-rule': 'Safe: helps in 9 of 10 runs, worst tenth under a month. Costly: in under half.',
  'ledger-attribution': 'The axis does not start at zero.',
  'balance-reading': 'Last bar: goods and services.',
  'matrix-reading': 'Last bar: goods and services; last column: goods with all partners.',
};

export const figureTexts = {
  notes: 'Notes:',
  source: 'Source:',
  disclaimer: 'Model output, not a forecast',
  licence: 'CC BY 4.0',
  subtitle: '{caption}; {runs}',
  modelOutput: 'model output',
  deal: 'deal {table}',
  concession: '{giver} gives in to {taker}',
  letters: '{from}–{to}',
  inTable: '{rest} in the table',
  scalesDiffer: 'scales differ',
  scaleEnds: '{low} to {high}',
  baseline: 'Baseline',
  baselineIndex: 'Baseline, all controls',
  baselineOf: 'Baseline, {name}',
  ofTarget: '{technology}, {target}',
  thisRun: 'this run',
  yes: 'yes',
  none: 'none',
  index: 'All controls',
  start: 'Start',
  end: 'End',
  other: 'Other causes',
  balance: 'Balance',
  change: 'Change',
  pair: '{exporter}–{importer}',
  totalRow: '{exporter}, all partners',
  goodsRow: '{exporter}, goods with all partners',
  goodsTotal: 'All',
  matrixHead: 'Change of goods balance of row with column, bn',
  baselineEnd: 'Baseline ends at {value}',
  listed: '{count} listed sources',
  more: '{count} more listed sources',
  app: 'Parley {version}',
  scenario: 'scenario {hash}',
  result: 'result {hash}',
  seed: 'seed {first}',
  seeds: 'seeds {first}–{last}',
} as const;

/** Headings of the tables that stand in for pictures, with units. */
export const headings = {
  pair: 'Pair',
  region: 'Region',
  income: 'Real income (USD a year)',
  incomeBaseline: 'Baseline (USD a year)',
  change: 'Change',
  package: 'Package',
  ally: 'Ally',
  matches: 'Matches the leader',
  aligned: 'Share matched',
  baselinePlain: 'Baseline',
  confidenceBaseline: 'Baseline (points)',
  drops: 'Drops',
  dropOdds: 'Odds of a drop in the quarter',
  matchedFull: 'Matched in full (share of runs)',
  matchedPart: 'In part (share of runs)',
  matchedNot: 'Not at all (share of runs)',
  cause: 'Largest loss of confidence so far',
  by: 'From',
  round: 'Round',
  action: 'Move',
  give: 'Would give',
  get: 'For',
  times: 'Times',
  concedes: 'Concession',
  chip: 'Chip',
  group: 'Given or got',
  worth: 'Worth (USD a year)',
  worthMonths: 'Worth (months of lead)',
  leadChange: 'Lead (months)',
  monthWorth: 'Worth of a month, assumed (USD a year)',
  breakEven: 'Worth of a month at which it is even (USD a year)',
  delayMove: 'Change of delay (months)',
  goodsBalance: 'Goods balance (USD a year)',
  balanceMove: 'Change of goods balance (USD a year)',
  confidenceMove: 'Change of confidence (points)',
  lead: 'Lead kept (months)',
  gain: 'Gain above no deal (USD a year)',
  otherGain: 'Least gain of the others (USD a year)',
  offered: 'Offered',
  acceptable: 'Acceptable to all',
  efficient: 'Efficient',
  nash: 'Nash solution',
  agreed: 'Agreed',
  incomeGain: 'Change of real income (USD a year)',
  better: 'Better off (share of runs)',
  confidenceLevel: 'Confidence (points)',
  balance: 'Balance (USD a year)',
  balanceBaseline: 'Baseline (USD a year)',
  balanceChange: 'Change (USD a year)',
  balanceFirst: 'In the first quarter (USD a year)',
  ownerBalance: 'By headquarters (USD a year)',
  ownerChange: 'Change by headquarters (USD a year)',
  technology: 'Technology',
  target: 'Target',
  quarter: 'Quarter',
  event: 'Event',
  delay: 'Delay (months)',
  delayBaseline: 'Baseline (months)',
  delayDifference: 'Difference (months)',
  step: 'Step',
  confidenceChange: 'Change (points)',
  confidence: 'Confidence after (points)',
} as const;

/** Words for kinds of ledger entries; a kind without words shows its own name. */
export const kindWords: Readonly<Record<Id, string>> = {
  'red-line': 'red line given up',
  matched: 'loosened though allies match it',
  revoked: 'took back an exemption',
  exempted: 'loosened, allies keep theirs',
  recent: 'loosened within 180 days',
  criteria: 'against published criteria',
  loosened: 'loosened',
  kept: 'refused to trade a listed control',
  recovery: 'Recovery in quiet times',
  forgetting: 'Old news fades',
  'new-leader': 'A new government',
};

export const questions: Readonly<Record<ChartId, { question: string; howToRead: string }>> = {
  C3: {
    question: 'How far behind do controls keep the rival?',
    howToRead: `A line at 6 means that the rival reaches a level of technology six months later than it would without the controls. Zero means no delay. The dotted line is the index in Baseline. ${baselineMeaning}`,
  },
  C6: {
    question: 'Why did allies’ confidence change?',
    howToRead:
      'Read from top to bottom: start, then each cause in order of time, then the end. A bar to the left lowers confidence and a bar to the right raises it, and the bars add up to the change. They are what happened in this order, so they have no range over other orders; “How sure are we?” splits a difference over orders.',
  },
  C10: {
    question: 'Which bilateral balances move?',
    howToRead:
      'Each bar is one pair of regions. A bar to the right means that the first named sells more to the second, net, than in Baseline, or in a run that is as Baseline than in its first quarter; the last bar is the total with all partners. In the matrix each cell is the change of the row’s balance with the column.',
  },
  C18: countryTexts.question,
  C11: runFigureTexts.questions.C11,
  C4: layerTexts.question,
  C12: runFigureTexts.questions.C12,
  C1: gainTexts.question,
  C13: runFigureTexts.questions.C13,
  C8: frontierTexts.question,
  C14: runFigureTexts.questions.C14,
  C16: runFigureTexts.questions.C16,
  C2: exchangeTexts.question,
  C7: talkTexts.question,
  C9: runFigureTexts.questions.C9,
  C5: membershipTexts.question,
  C19: runFigureTexts.questions.C19,
  C20: runFigureTexts.questions.C20,
  C21: runFigureTexts.questions.C21,
};
