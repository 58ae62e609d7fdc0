import type { Economy } from '../schema/economy.ts';
import { createAccounts } from './accounts.ts';
import type { Accounts } from './accounts.ts';
import { productionRow } from './economy-tables.ts';
import type { EconomyTables } from './economy-tables.ts';

/** Relative to the region's value added. */
const identityTolerance = 1e-5;

/** One equation of the accounts: what one side of it states and what the other comes to. */
export interface Identity {
  code: 'identity-value-added' | 'identity-net-exports' | 'identity-output';
  sector: number | null; // position; null: the equation is of the region as a whole
  region: number; // position
  stated: number; // million USD
  found: number; // million USD
  /** Difference in units of the region's value added, never negative. */
  residual: number;
}

/**
 * Every accounting identity of an economy: value added = Σ share × gross output and net exports = exports − imports of each
 * region, then purchases with tariffs = input uses + final share × (value added + tariffs − net exports) of each sector and region.
 */
export function listIdentities(economy: Economy, accounts = createAccounts(economy)): Identity[] {
  const regions = economy.regions.length;
  const identity = (
    code: Identity['code'],
    [sector, region]: readonly [number | null, number],
    stated: number,
    found: number,
  ): Identity => ({
    code,
    sector,
    region,
    stated,
    found,
    residual: Math.abs(stated - found) / economy.valueAdded[region]!,
  });
  const income = economy.valueAdded.map(
    (value, n) => value - economy.netExports[n]! + accounts.tariffRevenue[n]!,
  );
  return [
    ...Array.from(economy.valueAdded, (stated, n) =>
      identity('identity-value-added', [null, n], stated, accounts.valueAdded[n]!),
    ),
    ...Array.from(economy.netExports, (stated, n) =>
      identity('identity-net-exports', [null, n], stated, accounts.exports[n]! - accounts.imports[n]!),
    ),
    ...Array.from(accounts.bought, (stated, cell) => {
      const n = cell % regions;
      const found = economy.finalShare[cell]! * income[n]! + accounts.inputUse[cell]!;
      return identity('identity-output', [Math.trunc(cell / regions), n], stated, found);
    }),
  ];
}

/** Reports the rows on which the accounts of an economy do not close to 1e-5 of a region's value added. */
export function checkIdentities(economy: Economy, accounts: Accounts, tables: EconomyTables): void {
  for (const { code, sector, region, stated, found, residual } of listIdentities(economy, accounts)) {
    if (residual <= identityTolerance) continue;
    const id = economy.regions[region]!;
    if (sector === null) {
      const column = code === 'identity-value-added' ? 'value_added' : 'net_exports';
      tables.regions.report(code, tables.regions.rows[region], column, { region: id, stated, found });
      continue;
    }
    const names = { sector: economy.sectors[sector]!, region: id };
    const row = productionRow(tables, names.sector, id);
    tables.production.report(code, row, '', { ...names, stated, found });
  }
}
