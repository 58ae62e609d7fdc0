import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Condition by which a government denies a technology to those in a target who use it against human rights, until they no longer do. */
export const humanRightsCondition = levelInstrument({
  id: 'human-rights-condition',
  unit: '1',
  levels: [
    { value: 0, label: 'no condition' },
    { value: 1, label: 'such use denied' },
  ],
  column: 'rightsCondition',
  worse: 'higher',
  reversal: 'judged',
  places: (act, context) => [placeOfLaw(act, context)],
});
