/** Words of an assumption, or a lever, that is taken through its range. */
export const sweepTexts = {
  button: 'Sweep',
  buttonOf: (name: string): string => `Sweep ${name}`,
  help: 'Runs five values of its range with four seeds each; what came of them stands on the Compare screen.',
  title: (label: string): string => `Sweep of “${label}”`,
  question: (label: string): string => `What hangs on it: ${label}?`,
  noScenario:
    'A sweep runs the scenarios that come with the page. This one is from a file of yours: write an experiment file for it, and carry it out on the command line.',
  busy: 'Another experiment is under way. Call it off, or wait for it.',
} as const;
