import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Publication by a government of the criteria by which its controls on a technology toward a target change: a change surprises its allies less. */
export const criteriaPublished = levelInstrument({
  id: 'criteria-published',
  unit: '1',
  levels: [
    { value: 0, label: 'no criteria' },
    { value: 1, label: 'criteria published' },
  ],
  column: 'criteria',
  worse: null,
  reversal: 'free',
  places: (act, context) => [placeOfLaw(act, context)],
});
