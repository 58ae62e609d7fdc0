/** All that charts are asked besides their input, by name; each chart has an answer without. */
export const optionNames: readonly string[] = [
  'metric',
  'subject',
  'arm',
  'against',
  'threshold',
  'samples',
  'better',
  'number',
  'table',
  'until',
  'scale',
  'month',
];
