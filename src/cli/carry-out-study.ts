import { resolve } from 'node:path';
import { playTariffs } from '../engine/trade/tariff-game.ts';
import type { TariffGame } from '../engine/trade/tariff-game.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { OpenedStudy } from './open-study.ts';
import { studyReport } from './study-report.ts';
import type { StudyReport } from './study-report.ts';
import { describeStudy } from './study-tables.ts';
import { writeWhole } from './write-whole.ts';

/** Where a study's findings go. */
export interface StudyOutput {
  json: boolean;
  out: string | undefined;
  /** What `out` is to hold. */
  table(report: StudyReport, game: TariffGame): string;
}

/** Searches, prints and writes; a search that did not end says how far it came and writes nothing. @returns the exit code */
export function carryOutStudy(opened: OpenedStudy, { json, out, table }: StudyOutput, io: Io): number {
  if (opened.study.bySector && io.terminal)
    io.err(`a rate for each of ${opened.study.sectors.length} sectors; this takes a while\n`);
  const game = playTariffs(opened.study);
  if (game.status !== 'converged') {
    io.err(
      `no best duties were found (${game.status}: ${lastMove(game)}, ${game.iterations} rounds, ${game.unsolved} rates without an equilibrium)\n`,
    );
    return exitCodes.numbersFailed;
  }
  const report = studyReport(opened, game);
  if (out !== undefined) writeWhole(resolve(io.cwd, out), table(report, game));
  io.out(json ? `${JSON.stringify(report)}\n` : describeStudy(report));
  return exitCodes.done;
}

/** How far the last round moved rates; a rate that is set for the first time has moved from nowhere. */
function lastMove({ residual, iterations }: TariffGame): string {
  if (iterations === 0) return 'no round was played';
  return Number.isFinite(residual)
    ? `last round moved rates by ${residual}`
    : 'last round set a rate for the first time, so that none confirms it yet';
}
