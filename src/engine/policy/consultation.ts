import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Undertaking of a government to consult its allies before it changes its controls on a technology toward a target: what it then changes surprises them less. */
export const consultation = levelInstrument({
  id: 'consultation',
  unit: '1',
  levels: [
    { value: 0, label: 'no consultation' },
    { value: 1, label: 'allies are consulted' },
  ],
  column: 'consultation',
  worse: null,
  reversal: 'free',
  places: (act, context) => [placeOfLaw(act, context)],
});
