import type { Instrument } from '../../schema/policy.ts';
import { mix } from './tariff.ts';

/** Licence requirement of a government on a technology toward a target; the ladder turns its stringency into the highest permitted position. */
export const exportControl: Instrument = {
  id: 'export-control',
  unit: '1',
  levels: [
    { value: 0, label: 'no control' },
    { value: 0.25, label: 'licence exception' },
    { value: 0.5, label: 'case by case' },
    { value: 0.75, label: 'presumption of denial' },
    { value: 1, label: 'ban' },
  ],
  announcementLag: 0,
  tradable: true,
  apply(act, into, context, weight) {
    const technology = context.technology(act.scope);
    const government = context.government(act.actor);
    const target = context.target(act.target);
    const at = (technology * context.governments + government) * context.targets + target;
    into.stringency[at] = mix(into.stringency[at]!, act.value, weight);
  },
};
