import type { PolicyLevels } from '../../model/baseline-levels.ts';
import { exp } from '../../numerics/exp.ts';
import { log } from '../../numerics/log.ts';
import type { Baseline } from './calibrate.ts';

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

/** Weighs the baseline's trade shares with a policy; null when a rate is −1 or less, a ratio not positive, or a number not finite. */
export function createTradeCosts(baseline: Baseline, levels: PolicyLevels): TradeCosts | null {
  const { regions, sectors, tradeShare } = baseline;
  const cells = tradeShare.length;
  for (const given of [levels.tariffRate, levels.exportTaxRate, levels.icebergHat, levels.varietyHat]) {
    if (given.length !== cells) throw new Error(`${given.length} levels for ${cells} flows`);
  }
  const costs: TradeCosts = {
    buying: new Float64Array(cells),
    tariff: new Float64Array(cells),
    selling: new Float64Array(cells),
    exportTax: new Float64Array(cells),
    hasTariff: new Uint8Array(sectors),
    hasExportTax: new Uint8Array(sectors),
  };
  for (let sector = 0; sector < sectors; sector++) {
    for (let exporter = 0; exporter < regions; exporter++) {
      const first = (sector * regions + exporter) * regions;
      for (let importer = 0; importer < regions; importer++) {
        const transposed = (sector * regions + importer) * regions + exporter;
        if (!weighCell(baseline, levels, costs, sector, first + importer, transposed)) return null;
      }
    }
  }
  return costs;
}

/** Weighs one cell; false when its levels are no policy. */
function weighCell(
  { tradeShare, economy }: Baseline,
  { tariffRate, exportTaxRate, icebergHat, varietyHat }: PolicyLevels,
  costs: TradeCosts,
  sector: number,
  cell: number,
  transposed: number,
): boolean {
  const tariffFactor = 1 + tariffRate[cell]!;
  const taxFactor = 1 + exportTaxRate[cell]!;
  const variety = varietyHat[cell]!;
  const wedge = ((tariffFactor * taxFactor) / (1 + economy.tariffRate[cell]!)) * icebergHat[cell]!;
  if (!isRatio(tariffFactor) || !isRatio(taxFactor) || !isRatio(variety) || !isRatio(wedge)) return false;
  const power = wedge === 1 ? 1 : exp(-economy.tradeElasticity[sector]! * log(wedge));
  const weight = tradeShare[cell]! * variety * power;
  costs.buying[transposed] = weight;
  costs.selling[cell] = weight / (tariffFactor * taxFactor);
  if (tariffRate[cell] !== 0) {
    costs.tariff[transposed] = (weight * tariffRate[cell]!) / tariffFactor;
    costs.hasTariff[sector] = 1;
  }
  if (exportTaxRate[cell] !== 0) {
    costs.exportTax[cell] = costs.selling[cell]! * exportTaxRate[cell]!;
    costs.hasExportTax[sector] = 1;
  }
  return true;
}

const isRatio = (value: number): boolean => value > 0 && value < Infinity;
