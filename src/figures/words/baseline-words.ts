/** What Baseline is, wherever it is said. */
export const baselineMeaning =
  'Baseline is the same world with the same laws and the same chance, without talks, dated events and regimes.';

/** The same where there is no room for it. */
export const baselineShort = 'Baseline has no talks, dated events or regimes.';
