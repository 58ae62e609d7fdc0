/** The words of a trace. */
export const traceTexts = {
  claims: {
    'trace-judged-title': '{number}: its formulas read {assumptions} assumptions, {judged} of them judged',
    'trace-sourced-title': '{number}: its formulas read {assumptions} assumptions, none of them judged',
    'trace-judged-sentence':
      'The formulas directly behind {number} read {assumptions} assumptions, {judged} of them judged.',
    'trace-sourced-sentence':
      'The formulas directly behind {number} read {assumptions} assumptions, none of them judged.',
    'trace-subtitle': 'Number, formula, inputs and their sources; {value} in {time}',
    'trace-alt':
      'Trace of {number}, {value} in {time}. Formulas: {formulas}. Assumptions: {assumptions}, of which judged: {judged}. Model output from one run.',
  },
  notes: {
    'trace-reading':
      'Three levels: a formula among the inputs reads assumptions of its own, which its own trace shows.',
    'trace-twin': 'The delay is what the same formulas give beside a twin world without controls.',
  },
  headings: {
    step: 'Step',
    kind: 'Kind',
    says: 'Formula, or value (range)',
    unit: 'Unit',
    grade: 'Grade',
    source: 'Source',
  },
  words: {
    number: 'number',
    equation: '{name} = {formula}',
    formula: 'formula',
    assumption: 'assumption',
    given: 'given',
    givenSays: 'from another part of the model',
    ofMember: '{name} of {member}',
    judgement: '• judged',
    judged: '•',
    cut: 'whole in the table',
    estimated: 'estimated',
    measured: 'measured',
    more: '{count} more in the table',
  },
  question: {
    question: 'Where does a number come from?',
    howToRead:
      'The number is at the top, its formula below, and what the formula reads below that. A dot marks an input that somebody judged. Everything else has a source.',
  },
} as const;
