import type { Instrument } from '../../schema/policy.ts';
import { mix } from './tariff.ts';

/** Tax of a government or tariff bloc on what its regions sell of one sector to another region, as a fraction of the price before the tax. */
export const exportTax: Instrument = {
  id: 'export-tax',
  unit: '1',
  levels: [
    { value: 0, label: 'untaxed' },
    { value: 0.1, label: '10 %' },
    { value: 0.25, label: '25 %' },
    { value: 1, label: '100 %' },
  ],
  announcementLag: 0,
  tradable: true,
  apply(act, into, context, weight) {
    const importer = context.region(act.target);
    for (const sector of context.sectorsOf(act.scope)) {
      for (const exporter of context.tariffRegionsOf(act.actor)) {
        if (exporter === importer) continue;
        const at = (sector * context.regions + exporter) * context.regions + importer;
        into.exportTaxRate[at] = mix(into.exportTaxRate[at]!, act.value, weight);
      }
    }
  },
};
