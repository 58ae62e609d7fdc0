/** Words of notices about many runs. */
export const ensembleTexts = {
  broken: (error: unknown): string =>
    `The runs broke off: ${error instanceof Error ? error.message : String(error)}. What was done before stays.`,
  failed: (count: number): string =>
    count === 1
      ? 'One run has no solution and is left out, with its partner.'
      : `${count} runs have no solution and are left out, with their partners.`,
  unsplit: (count: number): string =>
    count === 0
      ? 'Both are the same: there is nothing to split.'
      : `${count} things differ, more than can be told apart; compare with a scenario that is nearer.`,
  unpriced: (count: number): string =>
    count === 1
      ? 'One draw has no solution and is left out.'
      : `${count} draws have no solution and are left out.`,
} as const;
