import { baselineMeaning } from '../words/baseline-words.ts';

/** The words of the list of changes. */
export const changeTexts = {
  claims: {
    'changes-none-any-title': 'Nothing is changed',
    'changes-run-title': 'Inputs changed: {changes}; “{input}” goes from {was} to {now}',
    'changes-arms-title':
      'Inputs that differ from {reference}: {changes}; “{input}” goes from {was} to {now}',
    'changes-varied-any-title': 'Inputs that vary between runs: {changes}; “{input}” takes {now}',
    'changes-varied-any-title-short': 'Inputs that vary between runs: {changes}',
    'changes-varied-any-sentence': 'Of {changes} inputs that vary between runs “{input}” takes {now}.',
    'changes-run-title-short': 'Inputs changed: {changes}',
    'changes-arms-title-short': 'Inputs that differ from {reference}: {changes}',
    'changes-none-any-sentence': 'No input is changed.',
    'changes-none-subtitle': 'Every input that differs, with its source and who changed it',
    'changes-none-alt': 'An empty list: no input is changed. Model output rests on the numbers of the model.',
    'changes-run-sentence': 'Of {changes} changed inputs “{input}” goes from {was} to {now}.',
    'changes-arms-sentence':
      'Of {changes} inputs that differ from {reference} “{input}” goes from {was} to {now} under {of}.',
    'changes-subtitle': 'Every input that differs, with its source and who changed it',
    'changes-varied-alt':
      'List of inputs that vary between runs: {changes} in all. “{input}” takes {now}. Model output rests on them.',
    'changes-varied-subtitle': 'Every input that is varied, with what it is without and its source',
    'changes-alt':
      'List of changed inputs: {changes} in all. “{input}” goes from {was} to {now}. Model output rests on them.',
  },
  notes: {
    'changes-of-run': `Held against Baseline and the numbers of the model. ${baselineMeaning}`,
    'changes-of-arms':
      'Held against the first scenario of the experiment. Everything else is the same in all.',
    'changes-varied':
      'What the experiment sets otherwise between its runs. Everything else is the same in all.',
  },
  headings: {
    input: 'Input',
    was: 'Was',
    now: 'Now',
    by: 'Changed by',
    of: 'Scenario',
    source: 'Source',
  },
  words: {
    reader: 'you',
    scenario: 'the scenario',
    experiment: 'the experiment',
    range: '{low} to {high}',
    empty: 'nothing',
    none: 'none',
    more: '{count} more in the table',
  },
  inputs: {
    kinds: {
      events: 'event',
      policies: 'policy',
      tables: 'talks',
      regimes: 'regime',
      notNegotiable: 'red line on {which}',
      types: 'type of government',
      structure: 'form of the model',
      savingRate: 'saved share of new tariff revenue',
      withheld: 'left out',
      keeps: 'controls kept toward',
    } as Readonly<Record<string, string>>,
    fields: { add: 'added', value: 'amount' } as Readonly<Record<string, string>>,
    likely: '{quarter}, {share}% likely',
    held: 'held',
    atWork: 'at work',
    yes: 'yes',
    no: 'no',
  },
  question: {
    question: 'What did I change?',
    howToRead:
      'Each row is one input that differs. Read from what it was to what it is now. An input that is not listed is the same on both sides.',
  },
} as const;
