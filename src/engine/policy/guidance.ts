import { levelInstrument } from './level-instrument.ts';

/** What the government of a target tells its own buyers about a technology from abroad: the share of their demand that it speaks against. */
export const guidance = levelInstrument({
  id: 'guidance',
  unit: '1',
  levels: [
    { value: 0, label: 'none' },
    { value: 0.5, label: 'discouraged' },
    { value: 0.95, label: 'stopped' },
  ],
  column: 'guidance',
  worse: 'higher',
  reversal: 'free',
  places: (act, context) => [context.technology(act.scope) * context.targets + context.target(act.target)],
});
