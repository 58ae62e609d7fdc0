import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Promise of a government that its makers do not take over what others deny a target of a technology. */
export const noBackfill = levelInstrument({
  id: 'no-backfill',
  unit: '1',
  levels: [
    { value: 0, label: 'free to take over' },
    { value: 1, label: 'nothing taken over' },
  ],
  column: 'noBackFill',
  worse: 'higher',
  reversal: 'free',
  places: (act, context) => [placeOfLaw(act, context)],
});
