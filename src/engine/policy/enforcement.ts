import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Resources that a government spends on enforcing its controls on a technology toward a target, over those of the calibration year: the more, the less of what it denies leaks. */
export const enforcement = levelInstrument({
  id: 'enforcement',
  unit: '1',
  levels: [
    { value: 0.5, label: 'half as much' },
    { value: 1, label: 'as in the calibration year' },
    { value: 2, label: 'twice as much' },
  ],
  column: 'enforcement',
  worse: 'higher',
  reversal: 'free',
  places: (act, context) => [placeOfLaw(act, context)],
});
