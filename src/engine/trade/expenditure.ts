import { dotRows } from '../../numerics/dot-rows.ts';
import { exp } from '../../numerics/exp.ts';
import { multiplyRows } from '../../numerics/multiply-rows.ts';
import type { Baseline } from './baseline.ts';
import type { DeficitClosure } from './deficit-closure.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import type { TradeCosts } from './trade-costs.ts';

/**
 * One Gauss-Seidel sweep over the sectors' expenditure, output and public revenue at the current wages and prices:
 * X[j,n] = Σ_k γ[j,k,n] Y[k,n] + α[j,n] I[n], Y[j,i] = Σ_m π' X / ((1+τ')(1+e')), I = ŵ wL + revenues + deficit,
 * where deficits answer as `moveDeficits` says (null: not at all). Returns the largest change of an expenditure relative to its region's income. Source: Caliendo and Parro (2015), equation 13.
 */
export function sweepExpenditure(
  baseline: Baseline,
  costs: TradeCosts,
  state: EquilibriumState,
  moveDeficits: DeficitClosure['move'] = null,
): number {
  const { regions, sectors, useShare, economy } = baseline;
  const { expenditure, demand, output, priceSum, supply, tariffShare, income, sold } = state;
  sumIncome(baseline, state);
  if (moveDeficits !== null) settleDeficits(state, moveDeficits);
  let largest = 0;
  for (let sector = 0; sector < sectors; sector++) {
    const first = sector * regions;
    dotRows(useShare, first * sectors, output, 0, sold, 0, regions, sectors);
    for (let region = 0; region < regions; region++) {
      const cell = first + region;
      const spent = sold[region]! + economy.finalShare[cell]! * income[region]!;
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
  const { regions, valueAdded } = baseline;
  const { income, expenditure, tariffShare, exportTax, deficit } = state;
  for (let region = 0; region < regions; region++) {
    let sum = valueAdded[region]! * exp(state.logWage[region]!) + deficit[region]!;
    for (let cell = region; cell < expenditure.length; cell += regions) {
      sum += tariffShare[cell]! * expenditure[cell]! + exportTax[cell]!;
    }
    income[region] = sum;
  }
}

/** Lets deficits answer to income and tariff revenue at the current expenditure, and income to deficits. */
function settleDeficits(
  { income, expenditure, tariffShare, deficit, sold: tariffRevenue }: EquilibriumState,
  moveDeficits: NonNullable<DeficitClosure['move']>,
): void {
  const regions = income.length;
  tariffRevenue.fill(0);
  for (let cell = 0; cell < expenditure.length; cell++) {
    tariffRevenue[cell % regions]! += tariffShare[cell]! * expenditure[cell]!;
  }
  for (let region = 0; region < regions; region++) income[region]! -= deficit[region]!;
  moveDeficits(income, tariffRevenue, deficit);
  for (let region = 0; region < regions; region++) income[region]! += deficit[region]!;
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
