import type { EquilibriumOutput } from '../../schema/economy.ts';
import type { Calibration } from './calibrate.ts';

/** Parts of a first-order change of welfare, as shares of baseline income. */
export interface FirstOrderWelfare {
  termsOfTrade: Float64Array; // [region]
  volumeOfTrade: Float64Array; // [region]
  welfare: Float64Array; // [region] the sum of both
}

/**
 * The published first-order decomposition of welfare, evaluated at a large change as the source evaluates it: all weights are the
 * baseline's, and every differential is a ratio minus one. With I income, E exports, M imports before tariffs and c unit costs,
 * terms of trade: (1/I[n]) Σ_j Σ_i (E[j,n,i] (ĉ[j,n] − 1) − M[j,i,n] (ĉ[j,i] − 1));
 * volume of trade: (1/I[n]) Σ_j Σ_i τ[j,i,n] M[j,i,n] (M̂[j,i,n] − ĉ[j,i]).
 * It holds for small changes of tariffs alone and is far off for large ones; exact real income is `realIncomeHat`. What export
 * taxes, trade costs and varieties do by themselves is not in it. Numbers that are not finite stay so.
 * Source: Caliendo and Parro (2015), the decomposition behind their Table 2.
 */
export function firstOrderWelfare(
  { economy, regions, income }: Calibration,
  { flow, unitCostHat }: EquilibriumOutput,
): FirstOrderWelfare {
  const terms = new Float64Array(regions);
  const volume = new Float64Array(regions);
  economy.flow.forEach((before, cell) => {
    if (before === 0) return;
    const importer = cell % regions;
    const row = Math.trunc(cell / regions); // sector and exporter
    const costHat = unitCostHat[row]!;
    terms[row % regions]! += before * (costHat - 1);
    terms[importer]! -= before * (costHat - 1);
    volume[importer]! += economy.tariffRate[cell]! * before * (flow[cell]! / before - costHat);
  });
  const termsOfTrade = terms.map((value, n) => value / income[n]!);
  const volumeOfTrade = volume.map((value, n) => value / income[n]!);
  return { termsOfTrade, volumeOfTrade, welfare: termsOfTrade.map((value, n) => value + volumeOfTrade[n]!) };
}
