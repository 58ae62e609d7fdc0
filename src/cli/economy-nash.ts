import { parseArgs } from 'node:util';
import { carryOutStudy } from './carry-out-study.ts';
import type { Io } from './io.ts';
import { openStudy, studyOptions } from './open-study.ts';
import { refuse } from './run.ts';
import { ratesCsv } from './study-tables.ts';

/** Finds duties of governments on one another of which each is best given the others. @returns the exit code */
export function nashCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { players: { type: 'string' }, ...studyOptions },
  });
  const { json, out } = values;
  const players = values.players?.split(',') ?? [];
  if (positionals.length > 1) return refuse(io, 'economy nash takes one folder');
  if (players.length < 2) return refuse(io, 'economy nash needs --players, two or more');
  const opened = openStudy(
    positionals[0],
    values,
    () => players.map((region, at) => [region, players.filter((_, other) => other !== at)]),
    io,
  );
  if (typeof opened === 'number') return opened;
  return carryOutStudy(opened, { json, out, table: ratesCsv }, io);
}
