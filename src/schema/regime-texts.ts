/** What diagnostics of regimes and of states in them can say; a part of `diagnosticTexts`. */
export const regimeTexts = {
  'regime-unknown': { reason: '{id} is not a regime of the model', hint: 'did you mean {nearest}?' },
  'state-unknown': {
    reason: '{id} is not a state of regimes/states.csv',
    hint: 'did you mean {nearest}? Otherwise add its row',
  },
  'regime-seat': {
    reason: '{id} has no seat in {regime}',
    hint: 'name one of those who have: {known}',
  },
  'regime-closed': {
    reason: '{key} has no meaning for {regime}, which nobody founds or enters in a run',
    hint: 'take it out: a closed regime stands from before the start and votes on what it lists',
  },
} as const;
