import { flowsBetween, levelInstrument } from './level-instrument.ts';

/** Import duty of a government or tariff bloc on one sector from one region, as a fraction of the value at the border. */
export const tariff = levelInstrument({
  id: 'tariff',
  unit: '1',
  levels: [
    { value: 0, label: 'free of duty' },
    { value: 0.1, label: '10 %' },
    { value: 0.25, label: '25 %' },
    { value: 1, label: '100 %' },
  ],
  column: 'tariffRate',
  worse: 'higher',
  reversal: 'free',
  places: (act, context) => {
    const exporter = context.region(act.target);
    return context
      .tariffRegionsOf(act.actor)
      .filter((importer) => importer !== exporter)
      .flatMap((importer) => flowsBetween(exporter, importer, act, context));
  },
});
