import { dotRows } from '../../numerics/dot-rows.ts';
import { exp } from '../../numerics/exp.ts';
import { log } from '../../numerics/log.ts';
import { multiplyRows } from '../../numerics/multiply-rows.ts';
import type { Baseline } from './baseline.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import type { TradeCosts } from './trade-costs.ts';

/**
 * One Gauss-Seidel sweep over the sectors' unit costs and prices at the current wages:
 * ln ĉ[j,i] = γ[j,i] ln ŵ[i] + Σ_k γ[k,j,i] ln P̂[k,i] and P̂[j,n]^(−θ) = Σ_i π â (κ̂ ĉ)^(−θ).
 * A price moves as far as its own effect on it, as an input of its own sector at home, will carry it. Returns the largest error
 * of a ln P̂. Source: Caliendo and Parro (2015), equations 10 and 11.
 */
export function sweepPrices(baseline: Baseline, costs: TradeCosts, state: EquilibriumState): number {
  const { regions, sectors, costShare, economy } = baseline;
  const { logWage, logPrice, logCost, supply, priceSum, tariffShare } = state;
  let largest = 0;
  for (let sector = 0; sector < sectors; sector++) {
    const elasticity = economy.tradeElasticity[sector]!;
    const first = sector * regions;
    dotRows(costShare, first * sectors, logPrice, 0, logCost, first, regions, sectors);
    for (let region = 0; region < regions; region++) {
      const cell = first + region;
      logCost[cell]! += economy.valueAddedShare[cell]! * logWage[region]!;
      supply[cell] = exp(-elasticity * logCost[cell]!);
    }
    multiplyRows(costs.buying, first * regions, supply, first, priceSum, first, regions, regions);
    if (costs.hasTariff[sector] === 1) {
      multiplyRows(costs.tariff, first * regions, supply, first, tariffShare, first, regions, regions);
    }
    for (let region = 0; region < regions; region++) {
      const cell = first + region;
      const sum = priceSum[cell]!;
      const change = -log(sum) / elasticity - logPrice[region * sectors + sector]!;
      if (!(Math.abs(change) <= largest)) largest = Math.abs(change);
      const own = (costs.buying[cell * regions + region]! * supply[cell]!) / sum;
      logPrice[region * sectors + sector]! += change * loopFactor(own * costShare[cell * sectors + sector]!);
      tariffShare[cell]! /= sum;
    }
  }
  return largest;
}

/** No loop is taken for stronger: a sector that buys hardly anything but itself at home would leap. */
const strongestLoop = 0.9;
/** Loops through other sectors and other regions carry a number somewhat further than its own. */
const loopsBeyond = 1.1;

/** How far a number goes in the end when a part of each of its moves comes back to it: 1 + part + part² + ..., and the loops beyond. */
export function loopFactor(part: number): number {
  return loopsBeyond / (1 - Math.min(part, strongestLoop));
}
