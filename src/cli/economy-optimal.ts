import { parseArgs } from 'node:util';
import { carryOutStudy } from './carry-out-study.ts';
import type { Io } from './io.ts';
import { openStudy, studyOptions } from './open-study.ts';
import { refuse } from './run.ts';
import { curveCsv, ratesCsv } from './study-tables.ts';

/** Finds the duties that are best for one government when all others stay as they are. @returns the exit code */
export function optimalCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { region: { type: 'string' }, against: { type: 'string' }, ...studyOptions },
  });
  const { region, against, json, out } = values;
  if (positionals.length > 1) return refuse(io, 'economy optimal takes one folder');
  if (region === undefined) return refuse(io, 'economy optimal needs --region');
  const opened = openStudy(
    positionals[0],
    values,
    (regions) => [[region, against?.split(',') ?? regions.filter((other) => other !== region)]],
    io,
  );
  if (typeof opened === 'number') return opened;
  const { bySector } = opened.study;
  return carryOutStudy(
    opened,
    { json, out, table: (report, game) => (bySector ? ratesCsv(report) : curveCsv(opened, game)) },
    io,
  );
}
