import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrate } from '../engine/trade/calibrate.ts';
import { parsePolicyFile } from '../model/parse-policy-file.ts';
import { equilibriumTables } from '../runner/equilibrium-tables.ts';
import { solvePolicy } from '../runner/solve-policy.ts';
import { exitCodes } from './exit-codes.ts';
import { findClash } from './find-clash.ts';
import type { Io } from './io.ts';
import { openEconomy } from './open-economy.ts';
import { readClosure } from './read-closure.ts';
import { readFiles } from './read-economy.ts';
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
    options: { policy: text, preset: text, closure: text, 'saving-rate': text, ...tableOptions },
  });
  const [folder, ...rest] = positionals;
  const { policy, out } = values;
  if (folder === undefined || rest.length > 0) return refuse(io, 'economy solve takes one folder');
  if (policy === undefined || out === undefined) return refuse(io, 'economy solve needs --policy and --out');
  const closure = readClosure(values.closure, values['saving-rate']);
  if (typeof closure === 'string') return refuse(io, closure);
  const opened = openEconomy(folder, values.preset, io.cwd);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  const { economy, files } = opened.value;
  const outputs = Object.fromEntries(tableNames.map((name) => [name, values[name]]));
  const clash = findClash(outputs, [...files, policy], io.cwd);
  if (clash !== null) return refuse(io, clash);
  const levels = parsePolicyFile(readFiles([policy], io.cwd), policy, economy);
  if (!levels.ok) return refuseAll(io, levels.diagnostics);
  warn(io, levels.warnings);
  const calibration = calibrate(economy, closure.closure);
  const solved = solvePolicy(calibration, levels.value, closure);
  const { answer } = solved;
  if (answer.status !== 'converged') {
    io.err(
      `no equilibrium was found under ${policy} (${answer.status}, residual ${answer.residual} after ${answer.iterations} sweeps)\n`,
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
