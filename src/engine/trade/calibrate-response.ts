import type { Baseline } from './baseline.ts';
import { createEquilibriumState } from './equilibrium-state.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import { sweepExpenditure } from './expenditure.ts';
import { sweepPrices } from './prices.ts';
import type { TradeCosts } from './trade-costs.ts';
import { measureTies } from './measure-ties.ts';
import { invertExcess } from './response.ts';
import type { Response } from './response.ts';
import { findExcess } from './wages.ts';

const wageChange = 1e-3;
const tolerance = 1e-8;
const sweepLimit = 1000;

/**
 * Response under a policy's costs by finite differences; null where it leaves wages undetermined.
 * @param exportTaxRate [sector, exporter, importer], null where nothing is taxed
 */
export function calibrateResponse(
  baseline: Baseline,
  costs: TradeCosts,
  exportTaxRate: Float64Array | null,
): Response | null {
  const { regions, sectors } = baseline;
  const cells = regions * sectors;
  const reference = solveAtWages(baseline, costs, exportTaxRate, -1);
  const excess = new Float64Array(regions * regions);
  const price = new Float64Array(cells * regions);
  const expenditure = new Float64Array(cells * regions);
  for (let column = 0; column < regions; column++) {
    const moved = solveAtWages(baseline, costs, exportTaxRate, column);
    for (let row = 0; row < regions; row++) {
      excess[row * regions + column] = (moved.excess[row]! - reference.excess[row]!) / wageChange;
    }
    for (let cell = 0; cell < cells; cell++) {
      price[cell * regions + column] = (moved.logPrice[cell]! - reference.logPrice[cell]!) / wageChange;
      const transposed = (cell % sectors) * regions + Math.trunc(cell / sectors);
      const before = reference.expenditure[transposed]!;
      const ratio = before > 0 ? moved.expenditure[transposed]! / before : 1;
      expenditure[cell * regions + column] = (ratio - 1) / wageChange;
    }
  }
  const wage = invertExcess(baseline, excess);
  if (wage === null) return null;
  const ties = measureTies(baseline, costs, reference);
  return { excess, wage, price, expenditure, ties, openness: new Float64Array(regions * regions).fill(1) };
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
