import type { Economy } from '../schema/economy.ts';
import type { EconomyTables } from './parse-economy.ts';

/** Relative to the region's value added. */
const identityTolerance = 1e-5;

/**
 * Reports where the accounts of an economy do not close to 1e-5 of a region's value added: value added = Σ share × gross output,
 * net exports = exports − imports, and purchases of each sector = its uses there. Gross output is the sum of a sector's flows
 * over importers.
 */
export function checkIdentities(economy: Economy, tables: EconomyTables): void {
  const output = grossOutput(economy);
  checkValueAdded(economy, output, tables);
  checkNetExports(economy, tables);
  checkUses(economy, output, tables);
}

const differs = (stated: number, found: number, scale: number): boolean =>
  !(Math.abs(stated - found) <= identityTolerance * scale);

/** [sector, region]. */
function grossOutput(economy: Economy): Float64Array {
  const regions = economy.regions.length;
  const output = new Float64Array(economy.sectors.length * regions);
  economy.flow.forEach((value, cell) => {
    output[Math.trunc(cell / regions)]! += value;
  });
  return output;
}

function checkValueAdded(economy: Economy, output: Float64Array, { regions: table }: EconomyTables): void {
  const regions = economy.regions.length;
  economy.regions.forEach((region, n) => {
    let found = 0;
    for (let cell = n; cell < output.length; cell += regions)
      found += economy.valueAddedShare[cell]! * output[cell]!;
    const stated = economy.valueAdded[n]!;
    if (differs(stated, found, stated))
      table.report('identity-value-added', table.rows[n], 'value_added', { region, stated, found });
  });
}

function checkNetExports(economy: Economy, { regions: table }: EconomyTables): void {
  const regions = economy.regions.length;
  const net = new Float64Array(regions);
  economy.flow.forEach((value, cell) => {
    net[Math.trunc(cell / regions) % regions]! += value;
    net[cell % regions]! -= value;
  });
  economy.regions.forEach((region, n) => {
    const stated = economy.netExports[n]!;
    if (differs(stated, net[n]!, economy.valueAdded[n]!))
      table.report('identity-net-exports', table.rows[n], 'net_exports', { region, stated, found: net[n]! });
  });
}

/** Purchases with tariffs, Σ_i (1 + τ) flow, against Σ_k (1 − γ) share · output + α (value added + tariffs − net exports). */
function checkUses(economy: Economy, output: Float64Array, { production: table }: EconomyTables): void {
  const regions = economy.regions.length;
  const sectors = economy.sectors.length;
  const bought = new Float64Array(sectors * regions);
  const income = economy.valueAdded.map((value, n) => value - economy.netExports[n]!);
  economy.flow.forEach((value, cell) => {
    const n = cell % regions;
    const sector = Math.trunc(cell / (regions * regions));
    const tariff = value * economy.tariffRate[cell]!;
    bought[sector * regions + n]! += value + tariff;
    income[n]! += tariff;
  });
  bought.forEach((stated, cell) => {
    const n = cell % regions;
    const sector = Math.trunc(cell / regions);
    let found = economy.finalShare[cell]! * income[n]!;
    for (let k = 0; k < sectors; k++) {
      const buyer = k * regions + n;
      const intermediate = (1 - economy.valueAddedShare[buyer]!) * output[buyer]!;
      found += intermediate * economy.inputShare[(sector * sectors + k) * regions + n]!;
    }
    if (!differs(stated, found, economy.valueAdded[n]!)) return;
    const names = { sector: economy.sectors[sector]!, region: economy.regions[n]! };
    const row = table.rows.find(
      (candidate) =>
        table.text(candidate, 'sector') === names.sector && table.text(candidate, 'region') === names.region,
    );
    table.report('identity-output', row, '', { ...names, stated, found });
  });
}
