import { levelInstrument, placeOfLaw } from './level-instrument.ts';

/** The best of a technology that a government lets its makers sell to a target, as performance relative to the frontier, with which it moves. What is sold is older than the frontier by doubling · log2(1/performance). */
export const performanceCeiling = levelInstrument({
  id: 'performance-ceiling',
  unit: '1',
  levels: [
    { value: 0.25, label: 'a quarter of the frontier' },
    { value: 0.5, label: 'half of the frontier' },
    { value: 1, label: 'no ceiling' },
  ],
  column: 'ceiling',
  worse: 'lower',
  reversal: 'judged',
  places: (act, context) => [placeOfLaw(act, context)],
});
