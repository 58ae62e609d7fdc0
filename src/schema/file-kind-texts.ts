/** What a file that a reader hands over may be, in words, and where it is of use. */
export const kindTexts = {
  scenario: {
    name: 'a scenario',
    use: 'give it a name that ends in .yaml and open it by File, “Open a scenario file…”',
  },
  work: {
    name: 'saved work',
    use: 'give it a name that ends in .json and open it by File, “Open a scenario file…”',
  },
  experiment: { name: 'an experiment', use: 'open it on the screen Compare, or by parley experiment' },
  model: {
    name: 'a file of a model',
    use: 'open the whole folder of the model, in the drawer Assumptions',
  },
  table: {
    name: 'a table',
    use: 'open the folder with all tables of an economy by File, “Your own economy”',
  },
  archive: {
    name: 'a zip archive',
    use: 'open a model in the drawer Assumptions, an economy by File, “Your own economy”',
  },
  foreign: { name: 'no text, but a picture or a file of another program', use: 'choose another file' },
  empty: { name: 'an empty file', use: 'choose another file' },
} as const;
/** What may be wanted besides one file. */
export const wholeTexts = {
  'model-folder': 'the folder or archive of a model',
  economy: 'the folder or archive of an economy',
} as const;
