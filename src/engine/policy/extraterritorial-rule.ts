import type { Instrument } from '../../schema/policy.ts';
import { mix } from './tariff.ts';

/** Rule by which a government's own control on a technology toward a target also binds foreign makers that use its products or tools. It is empty while the government has no such control. */
export const extraterritorialRule: Instrument = {
  id: 'extraterritorial-rule',
  unit: '1',
  levels: [
    { value: 0, label: 'home law only' },
    { value: 1, label: 'foreign makers too' },
  ],
  announcementLag: 0,
  tradable: true,
  apply(act, into, context, weight) {
    const row = context.technology(act.scope) * context.governments + context.government(act.actor);
    const at = row * context.targets + context.target(act.target);
    into.reach[at] = mix(into.reach[at]!, act.value, weight);
  },
};
