import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { FileSet } from '../schema/ids.ts';
import { createAccounts } from './accounts.ts';
import { checkIdentities } from './check-identities.ts';
import { checkStructure } from './check-structure.ts';
import { hasErrors, openEconomyTables, readEconomy } from './economy-tables.ts';
import type { EconomyTables } from './economy-tables.ts';
import { rescaleFinalShares, rescaleInputShares } from './rescale-shares.ts';

/**
 * Reads an economy from regions.csv, sectors.csv, flows.csv, production.csv and inputs.csv in `folder` of a file set ('' is
 * its top). Absent rows of flows and inputs are 0; share sums within 1e-5 of 1 are rescaled. Returns diagnostics for files,
 * columns, ids, numbers, shares and accounting identities that do not hold.
 */
export function parseEconomy(files: FileSet, folder: string): Checked<Economy> {
  const diagnostics: Diagnostic[] = [];
  const tables = openEconomyTables(files, folder, 'whole', diagnostics);
  if (tables === null) return { ok: false, diagnostics };
  const economy = readEconomy(tables, 'whole');
  if (!hasErrors(diagnostics)) {
    rescaleFinalShares(economy, tables.production);
    rescaleInputShares(economy, tables.inputs, tables.production);
  }
  if (!hasErrors(diagnostics)) checkAccounts(economy, tables, diagnostics);
  return hasErrors(diagnostics)
    ? { ok: false, diagnostics }
    : { ok: true, value: economy, warnings: diagnostics };
}

/** What could not have an equilibrium is told before the equations that it would break. */
function checkAccounts(economy: Economy, tables: EconomyTables, diagnostics: readonly Diagnostic[]): void {
  const accounts = createAccounts(economy);
  checkStructure(economy, accounts, tables);
  if (!hasErrors(diagnostics)) checkIdentities(economy, accounts, tables);
}
