import { dot } from '../../numerics/dot.ts';
import { exp } from '../../numerics/exp.ts';
import { multiplyRows } from '../../numerics/multiply-rows.ts';
import type { Baseline } from './calibrate.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import type { TradeCosts } from './trade-costs.ts';

/**
 * One Gauss-Seidel sweep over the sectors' expenditure, output and public revenue at the current wages and prices:
 * X[j,n] = Σ_k γ[j,k,n] Y[k,n] + α[j,n] I[n], Y[j,i] = Σ_m π' X / ((1+τ')(1+e')), I = ŵ wL + revenues + deficit.
 * Returns the largest change of an expenditure relative to its region's income. Source: Caliendo and Parro (2015), equation 13.
 */
export function sweepExpenditure(baseline: Baseline, costs: TradeCosts, state: EquilibriumState): number {
  const { regions, sectors, useShare, economy } = baseline;
  const { expenditure, demand, output, priceSum, supply, tariffShare, income, sold } = state;
  sumIncome(baseline, state);
  let largest = 0;
  for (let sector = 0; sector < sectors; sector++) {
    const first = sector * regions;
    for (let region = 0; region < regions; region++) {
      const cell = first + region;
      const uses = dot(useShare, (region * sectors + sector) * sectors, output, region * sectors, sectors);
      const spent = uses + economy.finalShare[cell]! * income[region]!;
      const change = spent - expenditure[cell]!;
      const relative = Math.abs(change) / income[region]!;
      if (!(relative <= largest)) largest = relative;
      income[region]! += tariffShare[cell]! * change;
      expenditure[cell] = spent;
      demand[cell] = spent / priceSum[cell]!;
    }
    multiplyRows(costs.selling, first * regions, demand, first, sold, 0, regions, regions);
    for (let region = 0; region < regions; region++) {
      output[region * sectors + sector] = supply[first + region]! * sold[region]!;
    }
    if (costs.hasExportTax[sector] === 1) sweepExportTax(baseline, costs, state, sector);
  }
  return largest;
}

/** Income at the current wages, expenditure and shares: what a sweep then keeps up to date. */
function sumIncome(baseline: Baseline, state: EquilibriumState): void {
  const { regions, valueAdded, deficit } = baseline;
  const { income, expenditure, tariffShare, exportTax } = state;
  for (let region = 0; region < regions; region++) {
    let sum = valueAdded[region]! * exp(state.logWage[region]!) + deficit[region]!;
    for (let cell = region; cell < expenditure.length; cell += regions) {
      sum += tariffShare[cell]! * expenditure[cell]! + exportTax[cell]!;
    }
    income[region] = sum;
  }
}

function sweepExportTax(
  { regions }: Baseline,
  costs: TradeCosts,
  { exportTax, income, supply, demand, sold }: EquilibriumState,
  sector: number,
): void {
  const first = sector * regions;
  multiplyRows(costs.exportTax, first * regions, demand, first, sold, 0, regions, regions);
  for (let region = 0; region < regions; region++) {
    const cell = first + region;
    const revenue = supply[cell]! * sold[region]!;
    income[region]! += revenue - exportTax[cell]!;
    exportTax[cell] = revenue;
  }
}
