import { parseArgs } from 'node:util';
import { checkEconomy } from '../model/check-economy.ts';
import type { LargestResidual } from '../model/check-economy.ts';
import { describeSize } from './economy-size.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { solvePlacebo } from './placebo.ts';
import { readTables } from './read-economy.ts';
import { refuse, refuseAll, warn } from './run.ts';

const identities: Readonly<Record<LargestResidual['identity'], string>> = {
  'value-added': 'value added = value-added shares × gross output',
  'net-exports': 'net exports = exports − imports',
  purchases: 'purchases with tariffs = uses',
  'final-shares': 'final shares sum to 1',
  'input-shares': 'input shares sum to 1',
};

/** Says whether an economy fulfils every identity, and where it is furthest off. @returns the exit code */
export function checkCommand(args: readonly string[], io: Io): number {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) return refuse(io, 'economy check takes one folder');
  const checked = checkEconomy(readTables(folder, io.cwd), folder);
  if (!checked.ok) return refuseAll(io, checked.diagnostics);
  warn(io, checked.warnings);
  const { economy, residuals } = checked.value;
  const placebo = solvePlacebo(economy);
  io.out(`${folder}: ${describeSize(economy)}`);
  for (const { identity, place, residual } of residuals) {
    const found =
      residual === 0 ? 'exact' : `off by at most ${residual.toExponential(1)} (${place.join(' ')})`;
    io.out(`  ${identities[identity].padEnd(48)} ${found}\n`);
  }
  io.out(`${placebo.line}\n`);
  return placebo.holds ? exitCodes.done : exitCodes.numbersFailed;
}
