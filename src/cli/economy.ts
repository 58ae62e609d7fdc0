import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { csvFormatRows } from 'd3';
import { calibrate } from '../engine/trade/calibrate.ts';
import { solveEquilibrium } from '../engine/trade/solve-equilibrium.ts';
import { parseEconomy } from '../model/parse-economy.ts';
import { parsePolicyFile } from '../model/parse-policy-file.ts';
import type { Economy, EquilibriumOutput } from '../schema/economy.ts';
import type { FileSet } from '../schema/ids.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { refuse, refuseAll, warn } from './run.ts';

export const economyHelp = `parley economy solve DIR --policy FILE.csv --out RESULT.csv

Solves the trade equilibrium of an economy under a policy, exactly and in ratios to its baseline.
  DIR               folder with regions.csv, sectors.csv, flows.csv, production.csv and inputs.csv
  --policy FILE     sector,exporter,importer and new levels: tariff_rate, export_tax_rate,
                    iceberg_cost_hat, licensed_share_hat; a missing row or empty cell changes nothing
  --out FILE        region,w_hat,P_hat,real_wage_pct,exact_real_income_pct
Deficits stay constant in units of world value added, the numeraire.
`;
const tolerance = 1e-10;

/** Solves a policy on an economy of the reader's own and writes one row a region. @returns the exit code */
export function economyCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { policy: { type: 'string' }, out: { type: 'string' } },
  });
  const [verb, folder, ...rest] = positionals;
  const { policy, out } = values;
  if (verb !== 'solve' || folder === undefined || rest.length > 0)
    return refuse(io, 'economy takes the word solve and one folder');
  if (policy === undefined || out === undefined) return refuse(io, 'economy solve needs --policy and --out');
  const economy = parseEconomy(readTables(folder, io.cwd), folder);
  if (!economy.ok) return refuseAll(io, economy.diagnostics);
  warn(io, economy.warnings);
  const levels = parsePolicyFile(readFiles([policy], io.cwd), policy, economy.value);
  if (!levels.ok) return refuseAll(io, levels.diagnostics);
  const answer = solveEquilibrium(calibrate(economy.value), { ...levels.value, closure: 'fixed', tolerance });
  if (answer.status !== 'converged') {
    io.err(
      `${policy} has no equilibrium (${answer.status}, residual ${answer.residual} after ${answer.iterations} sweeps)\n`,
    );
    return exitCodes.numbersFailed;
  }
  writeWhole(resolve(io.cwd, out), answerCsv(economy.value, answer));
  return exitCodes.done;
}

function readTables(folder: string, cwd: string): FileSet {
  const path = resolve(cwd, folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.csv')) : [];
  return readFiles(
    names.map((name) => `${folder}/${name}`),
    cwd,
  );
}

/** The files that exist among `paths`, under the names by which the caller knows them. */
function readFiles(paths: readonly string[], cwd: string): FileSet {
  const found = paths.filter((path) => existsSync(resolve(cwd, path)));
  return new Map(found.map((path) => [path, readFileSync(resolve(cwd, path), 'utf8')]));
}

function answerCsv({ regions }: Economy, answer: EquilibriumOutput): string {
  const rows = regions.map((region, n) => {
    const wage = answer.wageHat[n]!;
    const price = answer.priceIndexHat[n]!;
    const changes = [100 * (wage / price - 1), 100 * (answer.realIncomeHat[n]! - 1)];
    return [region, ...[wage, price, ...changes].map(String)];
  });
  const header = ['region', 'w_hat', 'P_hat', 'real_wage_pct', 'exact_real_income_pct'];
  return `${csvFormatRows([header, ...rows])}\n`;
}

/** Writes a file that is there whole or not at all. */
function writeWhole(path: string, text: string): void {
  const partial = `${path}.partial`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(partial, text);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
