/** Words beside a lever that moved nothing, or was refused. */
export const remarkTexts = {
  later: (from: string, end: string): string =>
    `Nothing moved: this act begins in ${from}, after the last quarter of the run, ${end}.`,
  over: (until: string, start: string): string =>
    `Nothing moved: this act ended in ${until}, before the run begins in ${start}.`,
  replaced: (by: string): string =>
    `Nothing moved: the act ${by} of the same kind takes its place before the run begins.`,
  unread:
    'Nothing moved: what this number governs does not happen in this run. A table does not meet, an act is not in force, or another form of the model is chosen.',
  unmoved: 'Nothing moved: no number of this run hangs on it while the rest stays as it is.',
  dates: (from: string | number, until: string | number): string =>
    `The act would begin in ${from} and hold no longer from ${until}.`,
  stays: 'The nearest value that can is where it stands.',
  refused: (reasons: string): string => `This cannot stand beside the rest. ${reasons}`,
} as const;
