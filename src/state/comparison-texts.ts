/** What a comparison of pins says of itself. */
export const comparisonTexts = {
  stated: 'As stated',
  baseline: 'Baseline',
  of: (scenario: string, title: string): string => `${scenario}: ${title}`,
  moved: (first: string, more: number): string => (more === 0 ? first : `${first} and ${more} more`),
  full: (most: number): string => `${most} scenarios are pinned, which is as many as fit. Unpin one first.`,
  otherModel: (title: string): string =>
    `${title} is of another model than the first pin, so the two cannot be compared. Unpin one of them.`,
  strange: (title: string): string =>
    `${title} was made on another model than the one that is open. Open that model, or unpin it.`,
  failed: (runs: number): string => `${runs} runs found no solution and are left out. The others stand.`,
} as const;
