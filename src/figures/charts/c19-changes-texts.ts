/** The words of the list of changes. */
export const changeTexts = {
  claims: {
    'changes-none-any-title': 'Nothing is changed',
    'changes-run-title': 'Inputs changed: {changes}; “{input}” goes from {was} to {now}',
    'changes-arms-title':
      'Inputs that differ from {reference}: {changes}; “{input}” goes from {was} to {now}',
    'changes-run-title-short': 'Inputs changed: {changes}',
    'changes-arms-title-short': 'Inputs that differ from {reference}: {changes}',
    'changes-none-any-sentence': 'No input is changed.',
    'changes-none-subtitle': 'Every input that differs, with its source and who changed it',
    'changes-none-alt': 'An empty list: no input is changed. Model output rests on the numbers of the model.',
    'changes-run-sentence': 'Of {changes} changed inputs “{input}” goes from {was} to {now}.',
    'changes-arms-sentence':
      'Of {changes} inputs that differ from {reference} “{input}” goes from {was} to {now} under {of}.',
    'changes-subtitle': 'Every input that differs, with its source and who changed it',
    'changes-alt':
      'List of changed inputs: {changes} in all. “{input}” goes from {was} to {now}. Model output rests on them.',
  },
  notes: {
    'changes-of-run':
      'Held against Baseline, which has no talks, no dated events and no regimes at work, and against the numbers of the model.',
    'changes-of-arms':
      'Held against the first scenario of the experiment. Everything else is the same in all.',
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
