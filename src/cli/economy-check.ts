import { parseArgs } from 'node:util';
import { calibrate } from '../engine/trade/calibrate.ts';
import { checkEconomy } from '../model/check-economy.ts';
import { solvePlacebo } from '../runner/solve-placebo.ts';
import { identityWords } from '../schema/economy-report.ts';
import { describeSize } from './economy-size.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { readTables } from './read-economy.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { sayPlacebo } from './say-placebo.ts';

/** Says whether an economy fulfils every identity, and where it is furthest off. @returns the exit code */
export function checkCommand(args: readonly string[], io: Io): number {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) return refuse(io, 'economy check takes one folder');
  const checked = checkEconomy(readTables(folder, io.cwd), folder);
  if (!checked.ok) return refuseAll(io, checked.diagnostics);
  warn(io, checked.warnings);
  const { economy, residuals } = checked.value;
  const placebo = solvePlacebo(calibrate(economy));
  io.out(`${folder}: ${describeSize(economy)}`);
  for (const { identity, place, residual } of residuals) {
    const found =
      residual === 0 ? 'exact' : `off by at most ${residual.toExponential(1)} (${place.join(' ')})`;
    io.out(`  ${identityWords[identity].padEnd(48)} ${found}\n`);
  }
  io.out(`${sayPlacebo(placebo)}\n`);
  return placebo.holds ? exitCodes.done : exitCodes.numbersFailed;
}
