import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Licence requirement of a government on a technology toward a target; the ladder turns its stringency into the highest permitted position. */
export const exportControl = levelInstrument({
  id: 'export-control',
  unit: '1',
  levels: [
    { value: 0, label: 'no control' },
    { value: 0.25, label: 'licence exception' },
    { value: 0.5, label: 'case by case' },
    { value: 0.75, label: 'presumption of denial' },
    { value: 1, label: 'ban' },
  ],
  column: 'stringency',
  worse: 'higher',
  reversal: 'judged',
  places: (act, context) => [placeOfLaw(act, context)],
});
