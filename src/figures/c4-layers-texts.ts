/** Words of the chart of the lead by technology. */
export const layerTexts = {
  claims: {
    'layers-less-title':
      'The delay is cut most against Baseline in {technology}: {run} months by {time}, not {baseline}',
    'layers-more-title':
      'The delay exceeds Baseline most in {technology}: {run} months by {time}, not {baseline}',
    'layers-same-title':
      'The delay of every technology by {time} is as in Baseline; {technology}: {run} months',
    'layers-none-title': 'No technology is delayed by {time}, as in Baseline',
    'layers-less-sentence':
      'By {time} {technology} is {run} months behind, {baseline} in Baseline: the largest change of all technologies.',
    'layers-more-sentence':
      'By {time} {technology} is {run} months behind, {baseline} in Baseline: the largest change of all technologies.',
    'layers-same-sentence':
      'By {time} the delay of every technology is as in Baseline; of {technology} it is {run} months.',
    'layers-none-sentence': 'By {time} no technology is delayed, as in Baseline.',
    'layers-subtitle':
      'Months of delay by technology against a world without controls, {start} to {time}; all panels have the same scale',
    'layers-alt':
      'Small multiples by technology, months of delay, {start} to {time}. {technology} ends at {run} months; Baseline at {baseline}. Model output from one run.',
  },
  notes: {
    'layers-reading':
      'One panel a controlled technology and target that is delayed in the run or in Baseline; for products the delay is in use, for others in making.',
  },
  question: {
    question: 'Is the lead eroding by technology?',
    howToRead:
      'Each small picture is one technology. The line says how many months later the rival has it than without controls. The dotted line is Baseline; the grey lines are the other technologies.',
  },
  others: 'other technologies',
  left: 'Technologies in the table alone: {count}',
  panel: '{technology}, {target}',
} as const;
