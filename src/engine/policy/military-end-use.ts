import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Condition by which a government denies a technology to military end use in a target: to its military users, and to the part of other groups that serves the military. */
export const militaryEndUse = levelInstrument({
  id: 'military-end-use',
  unit: '1',
  levels: [
    { value: 0, label: 'no condition' },
    { value: 1, label: 'military end use denied' },
  ],
  column: 'militaryUse',
  worse: 'higher',
  reversal: 'judged',
  places: (act, context) => [placeOfLaw(act, context)],
});
