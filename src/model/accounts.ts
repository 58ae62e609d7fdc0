import type { Economy } from '../schema/economy.ts';

/** What the flows of an economy and its cost shares add up to; million USD a year. */
export interface Accounts {
  output: Float64Array; // [sector, region] sales to all importers
  bought: Float64Array; // [sector, region] purchases from all exporters, tariffs included
  inputs: Float64Array; // [sector, region] what the sector spends on inputs
  inputUse: Float64Array; // [sector, region] purchases of the sector's goods as inputs
  valueAdded: Float64Array; // [region]
  exports: Float64Array; // [region] to other regions, net of their tariffs
  imports: Float64Array; // [region] from other regions, net of tariffs
  tariffRevenue: Float64Array; // [region]
}

/** Adds up an economy. Reads its flows, tariffs, value-added shares and input shares, and nothing that follows from them. */
export function createAccounts(economy: Economy): Accounts {
  const regions = economy.regions.length;
  const cells = economy.sectors.length * regions;
  const accounts: Accounts = {
    output: new Float64Array(cells),
    bought: new Float64Array(cells),
    inputs: new Float64Array(cells),
    inputUse: new Float64Array(cells),
    valueAdded: new Float64Array(regions),
    exports: new Float64Array(regions),
    imports: new Float64Array(regions),
    tariffRevenue: new Float64Array(regions),
  };
  economy.flow.forEach((value, cell) => {
    const importer = cell % regions;
    const row = Math.trunc(cell / regions); // sector and exporter
    const exporter = row % regions;
    const tariff = value * economy.tariffRate[cell]!;
    accounts.output[row]! += value;
    accounts.bought[row - exporter + importer]! += value + tariff;
    accounts.tariffRevenue[importer]! += tariff;
    if (exporter === importer) return;
    accounts.exports[exporter]! += value;
    accounts.imports[importer]! += value;
  });
  addUses(economy, accounts);
  return accounts;
}

function addUses(economy: Economy, { output, inputs, inputUse, valueAdded }: Accounts): void {
  const regions = economy.regions.length;
  const sectors = economy.sectors.length;
  output.forEach((value, cell) => {
    const share = economy.valueAddedShare[cell]!;
    valueAdded[cell % regions]! += share * value;
    inputs[cell] = (1 - share) * value;
  });
  economy.inputShare.forEach((share, cell) => {
    const region = cell % regions;
    const pair = Math.trunc(cell / regions);
    const input = Math.trunc(pair / sectors);
    const buyer = (pair % sectors) * regions + region;
    inputUse[input * regions + region]! += share * inputs[buyer]!;
  });
}
