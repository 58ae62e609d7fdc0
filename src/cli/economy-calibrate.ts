import { parseArgs } from 'node:util';
import { calibrateEconomy } from '../model/calibrate-economy.ts';
import type { CalibratedEconomy } from '../model/calibrate-economy.ts';
import { describeSize, plain } from './economy-size.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { readTables } from './read-economy.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { writeEconomy } from './write-economy.ts';

/** Makes a baseline of raw data and writes it. @returns the exit code */
export function calibrateCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' } },
  });
  const [folder, ...rest] = positionals;
  const { out } = values;
  if (folder === undefined || rest.length > 0) return refuse(io, 'economy calibrate takes one folder');
  if (out === undefined) return refuse(io, 'economy calibrate needs --out');
  const calibrated = calibrateEconomy(readTables(folder, io.cwd), folder);
  if (!calibrated.ok) return refuseAll(io, calibrated.diagnostics);
  warn(io, calibrated.warnings);
  const { economy, status } = calibrated.value;
  if (status.status !== 'converged') {
    io.err(
      `the accounts of ${folder} do not close (${status.status}, residual ${status.residual} after ${status.iterations} sweeps)\n`,
    );
    return exitCodes.numbersFailed;
  }
  const summary = `${out}: ${describeSize(economy)}${describeClipped(calibrated.value)}`;
  return writeEconomy({ economy, source: folder, out, summary }, io);
}

function describeClipped({ clipped, moved, status }: CalibratedEconomy): string {
  if (clipped.cells === 0) return 'no final use came out negative; flows as they were\n';
  return [
    `negative final uses taken as 0: ${clipped.cells}, ${plain(clipped.value)} million USD a year in all\n`,
    `flows solved again: residual ${status.residual.toExponential(1)} after ${status.iterations} sweeps, `,
    `value added moved by at most ${(100 * moved.change).toPrecision(2)} % (${moved.region})\n`,
  ].join('');
}
