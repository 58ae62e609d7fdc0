/** Words of what can be asked of a figure. */
export const optionTexts = {
  month: 'A month of lead is worth, bn $ a year',
  monthExact: 'A month of lead is worth, bn $ a year: exact value',
  ownWeights: 'By its own weights',
  free: 'A scale for each',
} as const;
