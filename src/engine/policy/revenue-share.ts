import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Part of the revenue of licensed sales of a technology to a target that the seller pays to the government that licenses them, as a fraction of the licensed value. */
export const revenueShare = levelInstrument({
  id: 'revenue-share',
  unit: '1',
  levels: [
    { value: 0, label: 'none' },
    { value: 0.15, label: '15 %' },
    { value: 0.25, label: '25 %' },
  ],
  column: 'revenueShare',
  worse: 'higher',
  reversal: 'free',
  places: (act, context) => [placeOfLaw(act, context)],
});
