/** Every word of the pages that are printed and that no figure brings with it. */
export const printTexts = {
  memo: 'Parley memo',
  warning: 'Model output, not a forecast',
  waiting: 'The run was not done when this was printed. Print again once the status says “Up to date”.',
  stale: 'Inputs were changed after this result was made. Print again once the status says “Up to date”.',
  facts: {
    scenario: 'Scenario',
    model: 'Model',
    runs: 'Run',
    result: 'Result',
    day: 'Printed',
    link: 'Link',
  },
  scenario: (id: string, hash: string): string => `${id}, inputs ${hash}`,
  model: (model: string, app: string, data: number | null): string =>
    [model, `Parley ${app}`, ...(data === null ? [] : [`data of ${data}`])].join('; '),
  seed: (seed: number): string => `one run, seed ${seed}; figures of many runs say which`,
  longLink: 'Open this in Parley (a link of the PDF, too long to type)',
  noLink: 'none: this is a file of the reader’s own, or too much for a link. Save the work as a file.',
  numbers: 'In three numbers',
  number: 'Number',
  value: 'Value',
  change: 'Beside Baseline',
  half: 'Of many runs',
  set: 'What is played',
  /** At the foot of every page. */
  foot: (scenario: string, model: string, seed: number, result: string): string =>
    `${printTexts.warning} · ${scenario} · ${model} · seed ${seed} · result ${result}`,
  figure: (at: number): string => `Figure ${at}.`,
  dataOf: (at: number, shown: number, all: number): string =>
    `Data of figure ${at}${shown === all ? '' : ` (${shown} of ${all} rows, first those that its words rest on; the CSV of the figure has all: in the page, Export)`}`,
  assumptions: 'What this rests on',
  changed: 'Changed by the reader',
  unchanged: 'Every lever stands where the scenario has it.',
  lever: 'Lever',
  now: 'Now',
  stated: 'In the scenario',
  reach: 'Range of the lever',
  none: 'nothing',
  preset: (id: string): string =>
    `The scenario takes the values of the preset ${id}, each with its source in the model’s files.`,
  judged: 'Numbers chosen for this scenario, and those with a lever of their own',
  assumption: 'Assumption',
  range: 'Range',
  span: (low: string, high: string): string => `${low} to ${high}`,
  grade: 'Grade',
  source: 'Source',
  moreNumbers: (rows: number): string =>
    `${rows} more ${rows === 1 ? 'number is' : 'numbers are'} the scenario’s own: in the page, Assumptions.`,
  events: 'Dated events',
  event: 'Event',
  quarter: 'Quarter',
  odds: 'Probability',
  moreEvents: (rows: number): string => `${rows} more in the file of the scenario.`,
  policies: (count: number): string =>
    `${count === 1 ? 'One measure stands' : `${count} measures stand`} in the scenario from its start, each with its source in the scenario’s file.`,
  graded: (all: number, measured: number, estimated: number, judged: number): string =>
    `The model has ${all.toLocaleString('en-US')} numbers: ${measured} measured, ${estimated} estimated, ${judged.toLocaleString('en-US')} judged. Each stands with its range and source in the page under Assumptions.`,
  sources: 'Sources of the data',
  open: 'Not answered here',
  needs: {
    ensemble: (screen: string): string =>
      `it needs many runs, which were not made; the screen ${screen} makes them`,
    chips: (screen: string): string =>
      `it needs prices of chips over many draws, which were not made; the screen ${screen} makes them`,
    noTable: 'nobody bargains in this scenario',
    none: 'this run has nothing to draw of it',
  },
} as const;
