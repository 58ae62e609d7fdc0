import type { EquilibriumInput } from '../../schema/economy.ts';
import type { Baseline } from './calibrate.ts';

/** The policy of the calibration year: its tariffs, no export taxes, trade costs and varieties unchanged. Arrays are new. */
export function baselineInput({ economy }: Pick<Baseline, 'economy'>, tolerance: number): EquilibriumInput {
  const cells = economy.flow.length;
  return {
    tariffRate: economy.tariffRate.slice(),
    exportTaxRate: new Float64Array(cells),
    icebergHat: new Float64Array(cells).fill(1),
    varietyHat: new Float64Array(cells).fill(1),
    closure: 'fixed',
    tolerance,
  };
}
