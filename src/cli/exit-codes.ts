/** What a command's exit code means to a script. */
export const exitCodes = { done: 0, badInput: 1, numbersFailed: 2, cancelled: 130 } as const;
