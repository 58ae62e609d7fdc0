import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrate } from '../engine/trade/calibrate.ts';
import { parseEconomy } from '../model/parse-economy.ts';
import { parsePolicyFile } from '../model/parse-policy-file.ts';
import { equilibriumTables } from '../runner/equilibrium-tables.ts';
import { solvePolicy } from '../runner/solve-policy.ts';
import { closures } from '../schema/economy.ts';
import type { ClosureChoice } from '../schema/economy-report.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { readFiles, readTables } from './read-economy.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { writeWhole } from './write-whole.ts';

const text = { type: 'string' } as const;
const tableOptions = {
  out: text,
  accounts: text,
  sectors: text,
  pairs: text,
  flows: text,
  decomposition: text,
} as const;
const tableNames = Object.keys(tableOptions) as (keyof typeof tableOptions)[];

/** Solves a policy on an economy of the reader's own and writes the tables asked for. @returns the exit code */
export function solveCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { policy: text, closure: text, 'saving-rate': text, ...tableOptions },
  });
  const [folder, ...rest] = positionals;
  const { policy, out } = values;
  if (folder === undefined || rest.length > 0) return refuse(io, 'economy solve takes one folder');
  if (policy === undefined || out === undefined) return refuse(io, 'economy solve needs --policy and --out');
  const closure = readClosure(values.closure, values['saving-rate']);
  if (typeof closure === 'string') return refuse(io, closure);
  const economy = parseEconomy(readTables(folder, io.cwd), folder);
  if (!economy.ok) return refuseAll(io, economy.diagnostics);
  warn(io, economy.warnings);
  const levels = parsePolicyFile(readFiles([policy], io.cwd), policy, economy.value);
  if (!levels.ok) return refuseAll(io, levels.diagnostics);
  const calibration = calibrate(economy.value, closure.closure);
  const solved = solvePolicy(calibration, levels.value, closure);
  const { answer } = solved;
  if (answer.status !== 'converged') {
    io.err(
      `${policy} has no equilibrium (${answer.status}, residual ${answer.residual} after ${answer.iterations} sweeps)\n`,
    );
    return exitCodes.numbersFailed;
  }
  for (const name of tableNames) {
    const path = values[name];
    const table = equilibriumTables[name === 'out' ? 'results' : name];
    if (path !== undefined) writeWhole(resolve(io.cwd, path), table(solved));
  }
  return exitCodes.done;
}

/** The closure that options ask for, `fixed` where none is named; why they cannot be taken, where they cannot. */
function readClosure(name = 'fixed', rate: string | undefined): ClosureChoice | string {
  const closure = closures.find((known) => known === name);
  if (closure === undefined) return `--closure takes one of ${closures.join(', ')}`;
  if (closure !== 'saving')
    return rate === undefined ? { closure } : '--saving-rate goes with --closure saving';
  const savingRate = Number(rate?.trim() === '' ? undefined : rate);
  if (!(savingRate >= 0 && savingRate <= 1)) return '--closure saving needs --saving-rate from 0 to 1';
  return { closure, savingRate };
}
