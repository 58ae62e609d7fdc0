import { flowsBetween, levelInstrument } from './level-instrument.ts';

/** Tax of a government or tariff bloc on what its regions sell of one sector to another region, as a fraction of the price before the tax. */
export const exportTax = levelInstrument({
  id: 'export-tax',
  unit: '1',
  levels: [
    { value: 0, label: 'untaxed' },
    { value: 0.1, label: '10 %' },
    { value: 0.25, label: '25 %' },
    { value: 1, label: '100 %' },
  ],
  column: 'exportTaxRate',
  worse: 'higher',
  reversal: 'free',
  places: (act, context) => {
    const importer = context.region(act.target);
    return context
      .tariffRegionsOf(act.actor)
      .filter((exporter) => exporter !== importer)
      .flatMap((exporter) => flowsBetween(exporter, importer, act, context));
  },
});
