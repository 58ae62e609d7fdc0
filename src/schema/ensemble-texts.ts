/** What diagnostics of the files of an experiment’s runs can say; a part of `diagnosticTexts`. */
export const ensembleTexts = {
  'member-foreign': {
    reason: 'the file is of another experiment, or of the same with another model, scenario or value',
    hint: 'choose another folder with --out, or remove this one',
  },
  'plan-damaged': {
    reason: 'the plan of the runs is not as it was written',
    hint: 'carry the experiment out into another folder with --out, or remove this one',
  },
  'row-foreign': {
    reason: 'the row is of {what}, of which manifest.json says nothing',
    hint: 'read the files of one merge together, as it wrote them',
  },
} as const;
