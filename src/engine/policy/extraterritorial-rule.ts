import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Rule by which a government's own control on a technology toward a target also binds foreign makers that use its products or tools. It is empty while the government has no such control. */
export const extraterritorialRule = levelInstrument({
  id: 'extraterritorial-rule',
  unit: '1',
  levels: [
    { value: 0, label: 'home law only' },
    { value: 1, label: 'foreign makers too' },
  ],
  column: 'reach',
  worse: 'higher',
  reversal: 'judged',
  places: (act, context) => [placeOfLaw(act, context)],
});
