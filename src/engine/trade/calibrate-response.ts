import { invertMatrix } from '../../numerics/invert-matrix.ts';
import type { Baseline } from './baseline.ts';
import { createEquilibriumState } from './equilibrium-state.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import { sweepExpenditure } from './expenditure.ts';
import { sweepPrices } from './prices.ts';
import type { TradeCosts } from './trade-costs.ts';
import { findExcess } from './wages.ts';

/** How the unknowns of an equilibrium move together near the wages of the baseline; it directs a solve and never enters its answer. */
export interface Response {
  wage: Float64Array; // [region, region] d ln ŵ of the row that removes one unit of excess in the column
  price: Float64Array; // [region, sector, wage region] d ln P̂ / d ln ŵ
  expenditure: Float64Array; // [region, sector, wage region] d ln X / d ln ŵ
}
const wageChange = 1e-3;
const tolerance = 1e-8;
const sweepLimit = 1000;

/**
 * Response under a policy's costs by finite differences. Walras' law makes ∂ excess / ∂ ln ŵ singular; adding the numeraire,
 * Σ_n v[n] d ln ŵ[n] = 0 with v the shares of world value added, determines it. Null when it is singular nevertheless.
 * @param exportTaxRate [sector, exporter, importer], null where nothing is taxed
 */
export function calibrateResponse(
  baseline: Baseline,
  costs: TradeCosts,
  exportTaxRate: Float64Array | null,
): Response | null {
  const { regions, sectors, valueAdded } = baseline;
  const cells = regions * sectors;
  const world = valueAdded.reduce((sum, value) => sum + value, 0);
  const reference = solveAtWages(baseline, costs, exportTaxRate, -1);
  const derivative = new Float64Array(regions * regions);
  const price = new Float64Array(cells * regions);
  const expenditure = new Float64Array(cells * regions);
  for (let column = 0; column < regions; column++) {
    const moved = solveAtWages(baseline, costs, exportTaxRate, column);
    for (let row = 0; row < regions; row++) {
      const change = (moved.excess[row]! - reference.excess[row]!) / wageChange;
      derivative[row * regions + column] = -(change + valueAdded[column]! / world);
    }
    for (let cell = 0; cell < cells; cell++) {
      price[cell * regions + column] = (moved.logPrice[cell]! - reference.logPrice[cell]!) / wageChange;
      const transposed = (cell % sectors) * regions + Math.trunc(cell / sectors);
      const before = reference.expenditure[transposed]!;
      const ratio = before > 0 ? moved.expenditure[transposed]! / before : 1;
      expenditure[cell * regions + column] = (ratio - 1) / wageChange;
    }
  }
  const wage = invertMatrix(derivative, regions);
  return wage === null ? null : { wage, price, expenditure };
}

/** Prices and expenditure under a policy when the baseline's wage of one region (none: −1) is raised by `wageChange`. */
function solveAtWages(
  baseline: Baseline,
  costs: TradeCosts,
  exportTaxRate: Float64Array | null,
  raised: number,
): EquilibriumState {
  const state = createEquilibriumState(baseline, exportTaxRate, baseline.deficit, {});
  if (raised >= 0) state.logWage[raised] = wageChange;
  for (let sweep = 0; sweep < sweepLimit; sweep++) {
    const change = Math.max(sweepPrices(baseline, costs, state), sweepExpenditure(baseline, costs, state));
    if (change <= tolerance) break;
  }
  findExcess(baseline, state);
  return state;
}
