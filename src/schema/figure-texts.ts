/** What diagnostics of figures can say; a part of `diagnosticTexts`. */
export const figureTexts = {
  'figure-needs': { reason: '{chart} is drawn from {what}, of which there is nothing here', hint: '{how}' },
} as const;
