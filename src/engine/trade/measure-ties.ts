import type { Baseline } from './baseline.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import type { TradeCosts } from './trade-costs.ts';

/** What wages abroad act through. Million USD a year; what a region has with itself is 0. */
export interface Ties {
  imports: Float64Array; // [importer, exporter] tariffs included
  /** [region, rival] What a region sells in its own market and in the rival's, times the trade elasticity and the rival's share of that market. */
  rivalry: Float64Array;
}

/** Ties between regions at the shares that a state has reached. */
export function measureTies(baseline: Baseline, costs: TradeCosts, state: EquilibriumState): Ties {
  const { regions, sectors, economy } = baseline;
  const { supply, demand, priceSum } = state;
  const imports = new Float64Array(regions * regions);
  const rivalry = new Float64Array(regions * regions);
  const ownSales = new Float64Array(regions);
  const ownShare = new Float64Array(regions);
  for (let sector = 0; sector < sectors; sector++) {
    const elasticity = economy.tradeElasticity[sector]!;
    const first = sector * regions;
    for (let region = 0; region < regions; region++) {
      const own = (first + region) * regions + region;
      const supplied = supply[first + region]!;
      ownSales[region] = elasticity * costs.selling[own]! * supplied * demand[first + region]!;
      ownShare[region] = (elasticity * costs.buying[own]! * supplied) / priceSum[first + region]!;
    }
    for (let region = 0; region < regions; region++) {
      const row = (first + region) * regions;
      const supplied = supply[first + region]!;
      const bought = demand[first + region]!;
      const weight = ownSales[region]! / priceSum[first + region]!;
      for (let other = 0; other < regions; other++) {
        if (other === region) continue;
        const share = costs.buying[row + other]! * supply[first + other]!;
        const sold = costs.selling[row + other]! * supplied * demand[first + other]!;
        imports[region * regions + other]! += share * bought;
        rivalry[region * regions + other]! += sold * ownShare[other]! + weight * share;
      }
    }
  }
  return { imports, rivalry };
}
