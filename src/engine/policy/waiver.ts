import { levelInstrument } from './level-instrument.ts';

/** Exemption that a government gives the exporters of a region from its extraterritorial rule on a technology, toward every target. What they own or ship of its own origin stays bound. */
export const waiver = levelInstrument({
  id: 'waiver',
  unit: '1',
  levels: [
    { value: 0, label: 'not exempt' },
    { value: 1, label: 'exempt' },
  ],
  column: 'exempt',
  worse: 'lower',
  reversal: 'judged',
  places: (act, context) => {
    const row = context.technology(act.scope) * context.governments + context.government(act.actor);
    return [row * context.regions + context.region(act.target)];
  },
});
