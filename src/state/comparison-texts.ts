/** What a comparison of pins says of itself. */
export const comparisonTexts = {
  stated: (title: string): string => `${title}, as stated`,
  baseline: (title: string): string => `${title}: Baseline`,
  withLevers: (title: string, first: string, more: number): string =>
    more === 0 ? `${title}, ${first}` : `${title}, ${first} and ${more} more`,
  full: (most: number): string => `${most} scenarios are pinned, which is as many as fit. Unpin one first.`,
  otherModel: (title: string): string =>
    `${title} is of another model than the first pin, so the two cannot be compared. Unpin one of them.`,
  failed: (runs: number): string => `${runs} runs found no solution and are left out. The others stand.`,
} as const;
