import type { PolicyLevels } from '../../model/baseline-levels.ts';
import { exp } from '../../numerics/exp.ts';
import { log } from '../../numerics/log.ts';
import type { Accounts, Baseline } from './baseline.ts';

/**
 * What a policy makes of the baseline's trade shares. It stays the same while a solve runs, so that a sweep needs one power a
 * sector and region instead of one a flow.
 */
export interface TradeCosts {
  buying: Float64Array; // [sector, importer, exporter] π · â · κ̂^(−θ)
  tariff: Float64Array; // [sector, importer, exporter] the part of it that is tariff: × τ'/(1+τ')
  selling: Float64Array; // [sector, exporter, importer] the part that reaches the producer: ÷ ((1+τ')(1+e'))
  exportTax: Float64Array; // [sector, exporter, importer] the part that is export tax: selling × e'
  hasTariff: Uint8Array; // [sector]
  hasExportTax: Uint8Array; // [sector]
}

/**
 * Weighs the baseline's trade shares with a policy; null when a rate is −1 or less, a ratio not positive, or a number not finite.
 * Only what a policy changes is weighed anew.
 */
export function createTradeCosts(baseline: Baseline, levels: PolicyLevels): TradeCosts | null {
  const { buying, tariff, selling, exportTax, hasTariff, hasExportTax } = baseline.costs;
  const costs: TradeCosts = {
    buying: buying.slice(),
    tariff: tariff.slice(),
    selling: selling.slice(),
    exportTax: exportTax.slice(),
    hasTariff: hasTariff.slice(),
    hasExportTax: hasExportTax.slice(),
  };
  return weighCells(baseline, levels, costs, baseline.economy.tariffRate) ? costs : null;
}

/** Weighs all trade shares with a policy; null where `createTradeCosts` would give null. */
export function weighTrade(accounts: Accounts, levels: PolicyLevels): TradeCosts | null {
  const cells = accounts.tradeShare.length;
  const costs: TradeCosts = {
    buying: new Float64Array(cells),
    tariff: new Float64Array(cells),
    selling: new Float64Array(cells),
    exportTax: new Float64Array(cells),
    hasTariff: new Uint8Array(accounts.sectors),
    hasExportTax: new Uint8Array(accounts.sectors),
  };
  return weighCells(accounts, levels, costs, null) ? costs : null;
}

/**
 * Weighs cells, leaving out those whose levels are those of the baseline and whose duty is `weighed`, where that is given; false
 * when the levels of one are no policy. One plain loop: a call and a check a cell would take longer than the sweeps of a warm solve.
 */
function weighCells(
  { regions, tradeShare, economy }: Accounts,
  levels: PolicyLevels,
  costs: TradeCosts,
  weighed: Float64Array | null,
): boolean {
  const { tariffRate, exportTaxRate, icebergHat, varietyHat } = levels;
  for (const given of [tariffRate, exportTaxRate, icebergHat, varietyHat]) {
    if (given.length !== tradeShare.length)
      throw new Error(`${given.length} levels for ${tradeShare.length} flows`);
  }
  for (let cell = 0; cell < tradeShare.length; cell++) {
    const rate = tariffRate[cell]!;
    const taxRate = exportTaxRate[cell]!;
    const variety = varietyHat[cell]!;
    const iceberg = icebergHat[cell]!;
    if (weighed !== null && rate === weighed[cell]! && taxRate === 0 && variety === 1 && iceberg === 1)
      continue;
    const tariffFactor = 1 + rate;
    const taxFactor = 1 + taxRate;
    const wedge = ((tariffFactor * taxFactor) / (1 + economy.tariffRate[cell]!)) * iceberg;
    if (!isRatio(tariffFactor) || !isRatio(taxFactor) || !isRatio(variety) || !isRatio(wedge)) return false;
    const row = Math.trunc(cell / regions);
    const sector = Math.trunc(row / regions);
    const importer = cell - row * regions;
    const transposed = (sector * regions + importer) * regions + row - sector * regions;
    const elasticity = economy.tradeElasticity[sector]!;
    const weight = tradeShare[cell]! * variety * (wedge === 1 ? 1 : exp(-elasticity * log(wedge)));
    const selling = weight / (tariffFactor * taxFactor);
    costs.buying[transposed] = weight;
    costs.selling[cell] = selling;
    costs.tariff[transposed] = rate === 0 ? 0 : (weight * rate) / tariffFactor;
    costs.exportTax[cell] = taxRate === 0 ? 0 : selling * taxRate;
    if (rate !== 0) costs.hasTariff[sector] = 1;
    if (taxRate !== 0) costs.hasExportTax[sector] = 1;
  }
  return true;
}

const isRatio = (value: number): boolean => value > 0 && value < Infinity;
