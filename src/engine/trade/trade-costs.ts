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
  const { tariffRate, exportTaxRate, icebergHat, varietyHat } = levels;
  const before = baseline.economy.tariffRate;
  const isChanged = (cell: number): boolean =>
    tariffRate[cell] !== before[cell] ||
    exportTaxRate[cell] !== 0 ||
    icebergHat[cell] !== 1 ||
    varietyHat[cell] !== 1;
  return weighCells(baseline, levels, costs, isChanged) ? costs : null;
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
  return weighCells(accounts, levels, costs, () => true) ? costs : null;
}

/** Weighs the cells that `isWanted` names; false when the levels of one are no policy. */
function weighCells(
  accounts: Accounts,
  levels: PolicyLevels,
  costs: TradeCosts,
  isWanted: (cell: number) => boolean,
): boolean {
  const { regions, sectors, tradeShare } = accounts;
  for (const given of [levels.tariffRate, levels.exportTaxRate, levels.icebergHat, levels.varietyHat]) {
    if (given.length !== tradeShare.length)
      throw new Error(`${given.length} levels for ${tradeShare.length} flows`);
  }
  let cell = 0;
  for (let row = 0; row < sectors * regions; row++) {
    const exporter = row % regions;
    const sector = (row - exporter) / regions;
    for (let importer = 0; importer < regions; importer++, cell++) {
      if (!isWanted(cell)) continue;
      const transposed = (row - exporter + importer) * regions + exporter;
      if (!weighCell(accounts, levels, costs, sector, cell, transposed)) return false;
    }
  }
  return true;
}

/** Weighs one cell; false when its levels are no policy. */
function weighCell(
  { tradeShare, economy }: Accounts,
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
  costs.tariff[transposed] = 0;
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
