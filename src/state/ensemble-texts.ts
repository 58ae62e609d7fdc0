/** Words of notices about many runs. */
export const ensembleTexts = {
  broken: (error: unknown): string =>
    `The runs broke off: ${error instanceof Error ? error.message : String(error)}. What was done before stays.`,
  failed: (count: number): string =>
    count === 1
      ? 'One run has no solution and is left out, with its partner.'
      : `${count} runs have no solution and are left out, with their partners.`,
  unpriced: (count: number): string =>
    count === 1
      ? 'One draw has no solution and is left out.'
      : `${count} draws have no solution and are left out.`,
} as const;
