import type { Economy, EquilibriumInput } from '../schema/economy.ts';

/** Levels of every wedge, [sector, exporter, importer] each. */
export type PolicyLevels = Pick<
  EquilibriumInput,
  'tariffRate' | 'exportTaxRate' | 'icebergHat' | 'varietyHat'
>;

/** The policy of an economy's own year in new arrays: its tariffs, no export taxes, trade costs and varieties as they are. */
export function baselineLevels({ flow, tariffRate }: Economy): PolicyLevels {
  return {
    tariffRate: tariffRate.slice(),
    exportTaxRate: new Float64Array(flow.length),
    icebergHat: new Float64Array(flow.length).fill(1),
    varietyHat: new Float64Array(flow.length).fill(1),
  };
}
