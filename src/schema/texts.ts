export type DiagnosticCode = keyof typeof diagnosticTexts;
export const diagnosticTexts = {
  'file-missing': { reason: 'the file {file} is missing', hint: 'add it, or check the folder’s name' },
} as const;
