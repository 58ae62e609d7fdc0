import type { Instrument } from '../../schema/policy.ts';

/** Publication by a government that its control on a technology is not up for negotiation. It moves no wedge: tables read it as a mask, allies as the line that was drawn. */
export const notNegotiableList: Instrument = {
  id: 'not-negotiable-list',
  unit: '1',
  levels: [
    { value: 0, label: 'not listed' },
    { value: 1, label: 'listed' },
  ],
  reversal: 'free',
  writes: 'published',
  apply(act, into, context) {
    into.published[context.technology(act.scope) * context.governments + context.government(act.actor)] =
      act.value;
  },
  takesAway: () => false,
};
