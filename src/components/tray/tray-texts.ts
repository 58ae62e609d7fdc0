/** Words of the figure tray and of the bar that says what went into it. */
export const trayTexts = {
  add: 'Add to tray',
  addOf: (chart: string): string => `Add to tray: figure ${chart}`,
  bar: 'Figure tray',
  added: (title: string, count: number): string =>
    `In the tray (${count === 1 ? '1 figure' : `${count} figures`}): ${title}`,
  memo: 'Export memo (DOCX)',
  zip: 'Export pictures and data (.zip)',
  open: 'Open tray',
  close: 'Close',
  empty: 'The tray is empty. Press “Add to tray” at a figure to keep it for a memo.',
  toFigures: 'Go to the figures',
  help: 'A figure stays as it was when you added it, also when the model changes later.',
  caption: 'Caption',
  captionOf: (at: number): string => `Caption of figure ${at}`,
  captionHint: 'Empty: what the figure measures',
  up: 'Up',
  down: 'Down',
  remove: 'Remove',
  upOf: (at: number): string => `Up: figure ${at}`,
  downOf: (at: number): string => `Down: figure ${at}`,
  removeOf: (at: number): string => `Remove: figure ${at}`,
  of: (at: number, title: string): string => `${at}. ${title}`,
  made: (app: string, model: string, scenario: string): string =>
    `Made with Parley ${app}, ${model}. Scenario: ${scenario}.`,
  unknown: (chart: string): string =>
    `This version cannot draw figure ${chart}. It stays in the tray and in your file.`,
  working: 'Drawing the figures…',
  saved: (name: string): string => `Saved ${name}`,
  failed: (error: unknown): string =>
    `Not saved: ${error instanceof Error ? error.message : String(error)}. Try the other format, or remove the last figure.`,
} as const;
