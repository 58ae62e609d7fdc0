import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** Rule by which a government's lists of end users of a technology also name the firms that listed ones own. It adds nothing where nobody is listed. */
export const affiliatesRule = levelInstrument({
  id: 'affiliates-rule',
  unit: '1',
  levels: [
    { value: 0, label: 'listed firms only' },
    { value: 1, label: 'their affiliates too' },
  ],
  column: 'affiliates',
  worse: 'higher',
  reversal: 'judged',
  places: (act, context) => [placeOfLaw(act, context)],
});
