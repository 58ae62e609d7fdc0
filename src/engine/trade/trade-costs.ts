import type { PolicyLevels } from '../../model/baseline-levels.ts';
import { exp } from '../../numerics/exp.ts';
import { log } from '../../numerics/log.ts';
import type { Accounts } from './baseline.ts';

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
/** Weighs trade shares with a policy; null when a rate is −1 or less, a ratio not positive, or a number not finite. The next call overwrites what is returned. */
export type WeighTrade = (levels: PolicyLevels) => TradeCosts | null;

/**
 * Weighs a baseline's trade shares with one policy after the other: only what differs from the one before is weighed anew, and nothing is allocated, which
 * would take longer than the sweeps of a warm solve.
 */
export function createTradeCosts(accounts: Accounts): WeighTrade {
  const { regions, sectors, tradeShare } = accounts;
  const column = (): Float64Array => new Float64Array(tradeShare.length);
  // No rate is NaN, so that the first policy is weighed as a whole.
  const known: PolicyLevels = {
    tariffRate: column().fill(NaN),
    exportTaxRate: column(),
    icebergHat: column(),
    varietyHat: column(),
  };
  const costs: TradeCosts = {
    buying: column(),
    tariff: column(),
    selling: column(),
    exportTax: column(),
    hasTariff: new Uint8Array(sectors),
    hasExportTax: new Uint8Array(sectors),
  };
  return (levels) => {
    for (const given of [levels.tariffRate, levels.exportTaxRate, levels.icebergHat, levels.varietyHat]) {
      if (given.length !== tradeShare.length)
        throw new Error(`${given.length} levels for ${tradeShare.length} flows`);
    }
    for (let sector = 0; sector < sectors; sector++) {
      for (let exporter = 0; exporter < regions; exporter++)
        if (!weighRow(accounts, sector, exporter, levels, known, costs)) return null;
      costs.hasTariff[sector] = hasRate(levels.tariffRate, sector, regions) ? 1 : 0;
      costs.hasExportTax[sector] = hasRate(levels.exportTaxRate, sector, regions) ? 1 : 0;
    }
    return costs;
  };
}

/** Weighs what an exporter sells of a sector where its levels are not those that are known; false when they are no policy. One plain loop. */
function weighRow(
  { regions, tradeShare, economy }: Accounts,
  sector: number,
  exporter: number,
  { tariffRate, exportTaxRate, icebergHat, varietyHat }: PolicyLevels,
  known: PolicyLevels,
  { buying, tariff, selling, exportTax }: TradeCosts,
): boolean {
  const { tariffRate: rates, exportTaxRate: taxRates, icebergHat: icebergs, varietyHat: varieties } = known;
  const { tariffRate: before, tradeElasticity } = economy;
  const elasticity = tradeElasticity[sector]!;
  const first = (sector * regions + exporter) * regions;
  for (let cell = first; cell < first + regions; cell = (cell + 1) | 0) {
    const rate = tariffRate[cell]!;
    const taxRate = exportTaxRate[cell]!;
    const variety = varietyHat[cell]!;
    const iceberg = icebergHat[cell]!;
    if (
      rate === rates[cell]! &&
      taxRate === taxRates[cell]! &&
      variety === varieties[cell]! &&
      iceberg === icebergs[cell]!
    )
      continue;
    const tariffFactor = 1 + rate;
    const taxFactor = 1 + taxRate;
    const wedge = ((tariffFactor * taxFactor) / (1 + before[cell]!)) * iceberg;
    if (!isRatio(tariffFactor) || !isRatio(taxFactor) || !isRatio(variety) || !isRatio(wedge)) return false;
    const transposed = ((sector * regions + cell - first) * regions + exporter) | 0;
    const weight = tradeShare[cell]! * variety * (wedge === 1 ? 1 : exp(-elasticity * log(wedge)));
    const sold = weight / (tariffFactor * taxFactor);
    buying[transposed] = weight;
    selling[cell] = sold;
    tariff[transposed] = rate === 0 ? 0 : (weight * rate) / tariffFactor;
    exportTax[cell] = taxRate === 0 ? 0 : sold * taxRate;
    rates[cell] = rate;
    taxRates[cell] = taxRate;
    varieties[cell] = variety;
    icebergs[cell] = iceberg;
  }
  return true;
}

/** Whether a sector has a rate anywhere. @param rate [sector, exporter, importer] */
function hasRate(rate: Float64Array, sector: number, regions: number): boolean {
  const end = (sector + 1) * regions * regions;
  for (let cell = sector * regions * regions; cell < end; cell++) if (rate[cell] !== 0) return true;
  return false;
}

const isRatio = (value: number): boolean => value > 0 && value < Infinity;
