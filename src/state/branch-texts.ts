/** Sentences of the history about branches. */
export const branchTexts = {
  removed: (sentence: string): string => `Deleted the branch: ${sentence}`,
} as const;
