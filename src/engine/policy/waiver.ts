import type { Instrument } from '../../schema/policy.ts';
import { mix } from './tariff.ts';

/** Exemption that a government gives the exporters of a region from its extraterritorial rule on a technology, toward every target. What they own or ship of its own origin stays bound. */
export const waiver: Instrument = {
  id: 'waiver',
  unit: '1',
  levels: [
    { value: 0, label: 'not exempt' },
    { value: 1, label: 'exempt' },
  ],
  announcementLag: 0,
  tradable: true,
  apply(act, into, context, weight) {
    const row = context.technology(act.scope) * context.governments + context.government(act.actor);
    const at = row * context.regions + context.region(act.target);
    into.exempt[at] = mix(into.exempt[at]!, act.value, weight);
  },
};
