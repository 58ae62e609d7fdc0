/** Every word of a memo that no figure brings with it. */
export const memoTexts = {
  title: 'Figures from Parley',
  subtitle: (scenarios: string, date: string): string =>
    `${scenarios}. Made on ${date}. Model output, not a forecast.`,
  figure: 'Figure',
  notes: 'Notes:',
  source: 'Source:',
  tableOf: (figure: number): string => `Data of figure ${figure}`,
  later: (figure: number): string =>
    `The data of figure ${figure} are in “${memoTexts.tables}” at the end of this memo.`,
  tables: 'Long tables',
  assumptions: 'What this rests on',
  made: 'How this was made',
  madeIntro:
    'Whoever opens the scenario with the same model, seeds and changed inputs gets the same numbers to the last digit. The hash of the result tells whether that is so.',
  what: 'What',
  value: 'Value',
  /** @param numbers of figures, as `1, 2` */
  figures: (numbers: string): string => `${/,/.test(numbers) ? 'Figures' : 'Figure'} ${numbers}`,
  facts: {
    scenario: 'Scenario',
    seeds: 'Seeds',
    runs: 'Runs',
    model: 'Model',
    app: 'App',
    inputs: 'Hash of the scenario',
    result: 'Hash of the result',
  },
  changed: (numbers: string): string => `Inputs that differ: ${memoTexts.figures(numbers)}`,
  unchanged: (numbers: string): string => `${memoTexts.figures(numbers)}: no input was changed.`,
  licence: (licence: string): string => `Text and figures: ${licence}.`,
  sources: 'Sources',
  fonts: 'Arial',
} as const;
