import { dotRows } from '../../numerics/dot-rows.ts';
import { exp } from '../../numerics/exp.ts';
import { multiplyRows } from '../../numerics/multiply-rows.ts';
import type { EquilibriumInput, Fee } from '../../schema/economy.ts';
import type { Baseline } from './baseline.ts';
import type { DeficitClosure } from './deficit-closure.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import { loopFactor } from './prices.ts';
import type { TradeCosts } from './trade-costs.ts';

/**
 * One Gauss-Seidel sweep over the sectors' expenditure, output and public revenue at the current wages and prices:
 * X[j,n] = Σ_k γ[j,k,n] Y[k,n] + α[j,n] I[n] + shift[j,n], Y[j,i] = Σ_m π' X / ((1+τ')(1+e')), I = ŵ wL + revenues + deficit
 * + transfers and fees, where deficits answer as `moveDeficits` says (null: not at all). An expenditure moves as far as its own
 * effect on it, through what its sector buys of itself at home, will carry it. Returns the largest error of an expenditure
 * relative to its region's income. Source: Caliendo and Parro (2015), equation 13.
 */
export function sweepExpenditure(
  baseline: Baseline,
  costs: TradeCosts,
  state: EquilibriumState,
  { spendingShift, fees = [] }: Pick<EquilibriumInput, 'spendingShift' | 'fees'> = {},
  moveDeficits: DeficitClosure['move'] = null,
): number {
  const { regions, sectors, useShare, economy } = baseline;
  const { expenditure, demand, output, priceSum, supply, tariffShare, income, sold } = state;
  refreshOutput(baseline, costs, state);
  sumIncome(baseline, state);
  if (moveDeficits !== null) settleDeficits(state, moveDeficits);
  let largest = 0;
  for (let sector = 0; sector < sectors; sector++) {
    const first = sector * regions;
    dotRows(useShare, first * sectors, output, 0, sold, 0, regions, sectors);
    for (let region = 0; region < regions; region++) {
      const cell = first + region;
      const shift = spendingShift === undefined ? 0 : spendingShift[cell]!;
      const missing =
        sold[region]! + economy.finalShare[cell]! * income[region]! + shift - expenditure[cell]!;
      const relative = Math.abs(missing) / income[region]!;
      if (!(relative <= largest)) largest = relative;
      const own = (costs.selling[cell * regions + region]! * supply[cell]!) / priceSum[cell]!;
      const change = missing * loopFactor(own * useShare[cell * sectors + sector]!);
      income[region]! += tariffShare[cell]! * change;
      expenditure[cell]! += change;
      demand[cell] = expenditure[cell]! / priceSum[cell]!;
    }
    sellSector(baseline, costs, state, sector);
    if (costs.hasExportTax[sector] === 1) {
      sweepExportTax(baseline, costs, state, sector);
      sweepFees(baseline, costs, state, fees, sector);
    }
  }
  return largest;
}

/** Output at the current shares and expenditure: the sectors at the front of a sweep need those at its end as they are now. */
function refreshOutput(baseline: Baseline, costs: TradeCosts, state: EquilibriumState): void {
  const { expenditure, demand, priceSum } = state;
  for (let cell = 0; cell < demand.length; cell++) demand[cell] = expenditure[cell]! / priceSum[cell]!;
  for (let sector = 0; sector < baseline.sectors; sector++) sellSector(baseline, costs, state, sector);
}

function sellSector(
  { regions, sectors }: Baseline,
  costs: TradeCosts,
  { supply, demand, output, sold }: EquilibriumState,
  sector: number,
): void {
  const first = sector * regions;
  multiplyRows(costs.selling, first * regions, demand, first, sold, 0, regions, regions);
  for (let region = 0; region < regions; region++) {
    output[region * sectors + sector] = supply[first + region]! * sold[region]!;
  }
}

/** Income at the current wages, expenditure and shares: what a sweep then keeps up to date. */
function sumIncome(baseline: Baseline, state: EquilibriumState): void {
  const { regions, valueAdded } = baseline;
  const { income, expenditure, tariffShare, exportTax, deficit, transferIncome } = state;
  for (let region = 0; region < regions; region++) {
    let sum =
      valueAdded[region]! * exp(state.logWage[region]!) + (deficit[region]! + transferIncome[region]!);
    for (let cell = region; cell < expenditure.length; cell += regions) {
      sum += tariffShare[cell]! * expenditure[cell]! + exportTax[cell]!;
    }
    income[region] = sum;
  }
}

/** Lets deficits answer to income and tariff revenue at the current expenditure, and income to deficits. */
function settleDeficits(
  { income, expenditure, tariffShare, deficit, transferIncome, sold: tariffRevenue }: EquilibriumState,
  moveDeficits: NonNullable<DeficitClosure['move']>,
): void {
  const regions = income.length;
  tariffRevenue.fill(0);
  for (let cell = 0; cell < expenditure.length; cell++) {
    tariffRevenue[cell % regions]! += tariffShare[cell]! * expenditure[cell]!;
  }
  for (let region = 0; region < regions; region++)
    income[region]! -= deficit[region]! + transferIncome[region]!;
  moveDeficits(income, tariffRevenue, deficit);
  for (let region = 0; region < regions; region++)
    income[region]! += deficit[region]! + transferIncome[region]!;
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

/** Passes a sector's fees on from the exporters, whose export taxes hold them, to whom they belong. */
function sweepFees(
  { regions }: Baseline,
  costs: TradeCosts,
  { transferIncome, feePaid, income, supply, demand }: EquilibriumState,
  fees: readonly Fee[],
  sector: number,
): void {
  const cells = regions * regions;
  for (let i = 0; i < fees.length; i++) {
    const { cell, region, rate } = fees[i]!;
    if (Math.trunc(cell / cells) !== sector) continue;
    const first = sector * regions;
    const exporter = Math.trunc(cell / regions) % regions;
    const paid = rate * costs.selling[cell]! * supply[first + exporter]! * demand[first + (cell % regions)]!;
    const change = paid - feePaid[i]!;
    feePaid[i] = paid;
    transferIncome[exporter]! -= change;
    income[exporter]! -= change;
    transferIncome[region]! += change;
    income[region]! += change;
  }
}
