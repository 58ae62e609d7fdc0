import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Part of what a government's law permits of a technology toward a target that may be sold, at every performance alike. */
export const volumeCap = levelInstrument({
  id: 'volume-cap',
  unit: '1',
  levels: [
    { value: 0, label: 'nothing' },
    { value: 0.5, label: 'half' },
    { value: 1, label: 'no cap' },
  ],
  column: 'volumeCap',
  worse: 'lower',
  reversal: 'judged',
  places: (act, context) => [placeOfLaw(act, context)],
});
