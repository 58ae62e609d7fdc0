import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { csvFormatRows } from 'd3';
import { calibrate } from '../engine/trade/calibrate.ts';
import { solveEquilibrium } from '../engine/trade/solve-equilibrium.ts';
import { parseEconomy } from '../model/parse-economy.ts';
import { parsePolicyFile } from '../model/parse-policy-file.ts';
import type { Economy, EquilibriumOutput } from '../schema/economy.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { readFiles, readTables } from './read-economy.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { writeWhole } from './write-whole.ts';

const tolerance = 1e-10;

/** Solves a policy on an economy of the reader's own and writes one row a region. @returns the exit code */
export function solveCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { policy: { type: 'string' }, out: { type: 'string' } },
  });
  const [folder, ...rest] = positionals;
  const { policy, out } = values;
  if (folder === undefined || rest.length > 0) return refuse(io, 'economy solve takes one folder');
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
