import type { Instrument } from '../../schema/policy.ts';

/** Import duty of a government or tariff bloc on one sector from one region, as a fraction of the value at the border. */
export const tariff: Instrument = {
  id: 'tariff',
  unit: '1',
  levels: [
    { value: 0, label: 'free of duty' },
    { value: 0.1, label: '10 %' },
    { value: 0.25, label: '25 %' },
    { value: 1, label: '100 %' },
  ],
  announcementLag: 0,
  tradable: true,
  apply(act, into, context, weight) {
    const exporter = context.region(act.target);
    for (const sector of context.sectorsOf(act.scope)) {
      for (const importer of context.tariffRegionsOf(act.actor)) {
        if (importer === exporter) continue;
        const at = (sector * context.regions + exporter) * context.regions + importer;
        into.tariffRate[at] = mix(into.tariffRate[at]!, act.value, weight);
      }
    }
  },
};

/** Mean level of a quarter in which a new level holds for the share `weight`; exactly the new level when that is 1. */
export function mix(before: number, after: number, weight: number): number {
  return weight === 1 ? after : before + weight * (after - before);
}
