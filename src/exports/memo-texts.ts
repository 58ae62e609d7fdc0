/** Every word of a memo that no figure brings with it. */
export const memoTexts = {
  /** @param scenarios their titles */
  title: (scenarios: readonly string[]): string =>
    scenarios.length === 1 ? scenarios[0]! : `Figures of ${scenarios.length} scenarios`,
  subtitle: (scenarios: readonly string[], date: string): string =>
    `${scenarios.length > 1 ? `${scenarios.join('; ')}. ` : ''}Made with Parley on ${date}. Model output, not a forecast.`,
  numbers: 'In three numbers',
  figure: 'Figure',
  notes: 'Notes:',
  source: 'Source:',
  tableOf: (figure: number): string => `Data of figure ${figure}`,
  part: (shown: number, all: number): string =>
    `${shown} of ${all} rows, first those that the words of the figure rest on. Its CSV has all: in the page, “Export” at the figure or the archive of the tray.`,
  later: (figure: number): string =>
    `The data of figure ${figure} are in “${memoTexts.tables}” at the end of this memo.`,
  tables: 'Wide tables',
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
