/** Words about the reader's work: steps back and forth, links, files and what keeps it. */
export const workTexts = {
  undo: 'Undo',
  redo: 'Redo',
  replay: 'Replay last change',
  undoOf: (sentence: string): string => `Undo: ${sentence}`,
  redoOf: (sentence: string): string => `Redo: ${sentence}`,
  pin: 'Pin & compare',
  pinHelp: 'Keep this scenario with its levers, and run it beside the others on the same seeds',
  share: 'Share',
  shareHelp: 'Copy a link to what the page shows',
  copied: 'Link copied',
  notCopied: 'This browser does not let the page copy. Take the link from here:',
  link: 'Link to what the page shows',
  noLink: {
    own: 'There is no link to a scenario of your own or a branch: a link names a scenario that comes with the page. Send the file instead.',
    long: 'What you have changed is too long for a link. Send the file instead.',
  },
  save: 'Save',
  saveHelp: 'Save the work as a file (Ctrl+S)',
  saveFile: 'Save file',
  group: 'Your work',
  blocked: 'Nothing is being saved on this device.',
  onlyHere: 'Saved in this browser only. Safari may delete it after 7 days.',
  later: 'Not now',
  landing: {
    damaged: {
      title: 'This link is damaged',
      what: 'Part of it is missing or changed, so that nothing of it can be trusted. Ask for the link again, or for the file.',
    },
    unread: {
      title: 'This link or file cannot be read',
      what: 'It may come from a newer version, or name a scenario that is not here.',
    },
    'other-model': {
      title: 'This was made with another model',
      what: 'It can be opened, but its numbers may come out otherwise.',
    },
    'own-model': {
      title: 'The model of this work is not here',
      what: 'It was made with somebody’s own model, which neither a link nor a work file holds. Open that model here, and the work opens on it.',
    },
  },
  goBack: (title: string): string => `Go back to what was open: ${title}`,
  openAnyway: 'Open it anyway',
  openOn: 'Open it on the model that is here; its numbers may come out otherwise',
  openFile: 'Open a file',
  startFresh: 'Start from the default',
} as const;
