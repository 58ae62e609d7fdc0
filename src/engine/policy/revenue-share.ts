import type { Instrument } from '../../schema/policy.ts';
import { mix } from './tariff.ts';

/** Part of the revenue of licensed sales of a technology to a target that the seller pays to the government that licenses them, as a fraction of the licensed value. */
export const revenueShare: Instrument = {
  id: 'revenue-share',
  unit: '1',
  levels: [
    { value: 0, label: 'none' },
    { value: 0.15, label: '15 %' },
    { value: 0.25, label: '25 %' },
  ],
  announcementLag: 0,
  tradable: true,
  apply(act, into, context, weight) {
    const row = context.technology(act.scope) * context.governments + context.government(act.actor);
    const at = row * context.targets + context.target(act.target);
    into.revenueShare[at] = mix(into.revenueShare[at]!, act.value, weight);
  },
};
