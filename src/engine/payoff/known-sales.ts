import type { Wedges } from '../../schema/policy.ts';
import type { RunModel } from '../run-model.ts';
import { controlledSales, type ControlledSales } from '../solve-trade.ts';
import type { SupplyState } from '../technology/supply.ts';

/** Controlled sales under a law in a year, from one state of the technologies. */
export type KnownSales = (wedges: Wedges, year: number) => ControlledSales;

/** Works out once what packages that leave controls alike make of controlled sales: laws share the columns of the controls that they share. */
export function createKnownSales(run: RunModel, supply: SupplyState): KnownSales {
  const known = new WeakMap<Float64Array, { year: number; taxes: Float64Array; sales: ControlledSales }[]>();
  return (wedges, year) => {
    const { permitted, exportTaxRate: taxes } = wedges;
    const own = known.get(permitted) ?? [];
    known.set(permitted, own);
    const found = own.find((one) => one.year === year && one.taxes === taxes);
    if (found !== undefined) return found.sales;
    const sales = controlledSales(run, { wedges, supply, year });
    own.push({ year, taxes, sales });
    return sales;
  };
}
