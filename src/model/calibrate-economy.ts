import type { Checked, Diagnostic, SolveStatus } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { FileSet } from '../schema/ids.ts';
import type { DiagnosticCode } from '../schema/texts.ts';
import { createAccounts } from './accounts.ts';
import type { Accounts } from './accounts.ts';
import { closeAccounts } from './close-accounts.ts';
import { hasErrors, openEconomyTables, productionRow, readEconomy } from './economy-tables.ts';
import type { EconomyTables } from './economy-tables.ts';
import { rescaleInputShares } from './rescale-shares.ts';

/** A baseline whose accounts close, and what was done to close them. */
export interface CalibratedEconomy {
  economy: Economy;
  /** Final uses that came out negative and were taken as 0: how many, and their sum in million USD (0 or less). */
  clipped: { cells: number; value: number };
  /** The region whose value added moved most when the flows were solved again, and by which fraction. */
  moved: { region: string; change: number };
  /** How the flows were solved again. The economy is a baseline only when this is 'converged'. */
  status: SolveStatus;
}

/**
 * Makes a baseline of the files of an economy in `folder` ('' is the top) that states flows, tariffs, value-added shares and
 * input shares; columns with value added, net exports or final shares are not read. Final shares are what is left of a region's
 * purchases of each sector after its use as an input, over the region's final expenditure; negative ones are clipped to 0, each
 * with a warning on its row of production.csv, and the flows are then solved again until the accounts close.
 * Source of the residual: Caliendo and Parro (2015), Review of Economic Studies 82, on the share of final expenditure.
 */
export function calibrateEconomy(files: FileSet, folder: string): Checked<CalibratedEconomy> {
  const diagnostics: Diagnostic[] = [];
  const tables = openEconomyTables(files, folder, 'raw', diagnostics);
  if (tables === null) return { ok: false, diagnostics };
  const economy = readEconomy(tables, 'raw');
  if (!hasErrors(diagnostics)) rescaleInputShares(economy, tables.inputs, tables.production);
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  closeEmptyBundles(economy);
  const accounts = createAccounts(economy);
  economy.valueAdded.set(accounts.valueAdded);
  economy.netExports.set(accounts.exports.map((value, n) => value - accounts.imports[n]!));
  const clipped = setFinalShares(economy, accounts, tables);
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  const status = closeAccounts(economy);
  const moved = findLargestMove(economy, accounts.valueAdded);
  return { ok: true, value: { economy, clipped, moved, status }, warnings: diagnostics };
}

/** A sector without inputs is all value added: what rounding leaves of its share would be bought by nobody. */
function closeEmptyBundles({ regions, sectors, inputShare, valueAddedShare }: Economy): void {
  const buyers = sectors.length * regions.length;
  for (let buyer = 0; buyer < buyers; buyer++) {
    let empty = true;
    for (let cell = buyer; cell < inputShare.length; cell += buyers) empty &&= inputShare[cell] === 0;
    if (empty) valueAddedShare[buyer] = 1;
  }
}

function setFinalShares(
  economy: Economy,
  { bought, inputUse, tariffRevenue }: Accounts,
  tables: EconomyTables,
): CalibratedEconomy['clipped'] {
  const regions = economy.regions.length;
  const clipped = { cells: 0, value: 0 };
  economy.regions.forEach((region, n) => {
    const valueAdded = economy.valueAdded[n]!;
    const spending = valueAdded - economy.netExports[n]! + tariffRevenue[n]!;
    for (const [what, found] of [
      ['value added', valueAdded],
      ['final expenditure', spending],
    ] as const)
      if (!(found > 0))
        tables.regions.report('income-none', tables.regions.rows[n], '', { what, region, found });
    const uses = economy.sectors.map((_, s) => bought[s * regions + n]! - inputUse[s * regions + n]!);
    const total = uses.reduce((sum, use) => sum + Math.max(use, 0), 0);
    economy.sectors.forEach((sector, s) => {
      const value = uses[s]!;
      const cell = s * regions + n;
      const names = { sector, region, value, bought: bought[cell]!, used: inputUse[cell]! };
      economy.finalShare[cell] = Math.max(value, 0) / total;
      const report = (code: DiagnosticCode, severity?: 'warning') =>
        tables.production.report(code, productionRow(tables, sector, region), '', names, severity);
      if (bought[cell] === 0 && value !== 0) report('supply-missing');
      else if (value < 0) {
        clipped.cells += 1;
        clipped.value += value;
        report('final-share-clipped', 'warning');
      }
    });
  });
  return clipped;
}

function findLargestMove({ regions, valueAdded }: Economy, before: Float64Array): CalibratedEconomy['moved'] {
  const moves = regions.map((region, n) => ({ region, change: valueAdded[n]! / before[n]! - 1 }));
  return moves.reduce((most, move) => (Math.abs(move.change) > Math.abs(most.change) ? move : most));
}
