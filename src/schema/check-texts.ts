/** What diagnostics of checks can say; a part of `diagnosticTexts`. */
export const checkTexts = {
  'measure-unknown': { reason: '{id} is not a measure', hint: 'did you mean {nearest}?' },
  'check-expectation': {
    reason: '{count} kinds of expectation are given',
    hint: 'give exactly one: of with within, above or below or both, or falling: true',
  },
} as const;
