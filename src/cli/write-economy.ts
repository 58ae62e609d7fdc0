import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { calibrate } from '../engine/trade/calibrate.ts';
import { economyFiles } from '../model/economy-files.ts';
import { parseEconomy } from '../model/parse-economy.ts';
import { solvePlacebo } from '../runner/solve-placebo.ts';
import type { Economy } from '../schema/economy.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { refuse, refuseAll } from './run.ts';
import { sayPlacebo } from './say-placebo.ts';
import { writeFolder } from './write-whole.ts';

/** What came of a folder, where it goes, and what to say of it when it is there. */
export interface EconomyOutput {
  economy: Economy;
  source: string;
  out: string;
  summary: string;
}

/**
 * Writes an economy whole, or not at all: its texts are read again first, and solved without a change. An older economy gives
 * way; the source and any folder that holds something else do not. @returns the exit code
 */
export function writeEconomy({ economy, source, out, summary }: EconomyOutput, io: Io): number {
  const files = economyFiles(economy);
  const folder = resolve(io.cwd, out);
  if (folder === resolve(io.cwd, source))
    return refuse(io, 'an economy is not written over its own source; choose another folder');
  if (!mayTakePlaceOf(folder, new Set(files.keys())))
    return refuse(io, `${out} holds something else than an economy; choose another folder`);
  const named = new Map([...files].map(([name, text]) => [`${out}/${name}`, text]));
  const again = parseEconomy(named, out);
  if (!again.ok) return refuseAll(io, again.diagnostics);
  const placebo = solvePlacebo(calibrate(again.value));
  if (!placebo.holds) {
    io.err(`${out} was not written; ${sayPlacebo(placebo)}\n`);
    return exitCodes.numbersFailed;
  }
  const before = existsSync(folder) && readdirSync(folder).length > 0;
  writeFolder(folder, files);
  io.out(`${summary}${sayPlacebo(placebo)}\n`);
  if (before) io.out(`it took the place of the economy that was in ${out}\n`);
  return exitCodes.done;
}

function mayTakePlaceOf(folder: string, names: ReadonlySet<string>): boolean {
  if (!existsSync(folder)) return true;
  return statSync(folder).isDirectory() && readdirSync(folder).every((name) => names.has(name));
}
