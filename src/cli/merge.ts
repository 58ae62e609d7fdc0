import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openScratch } from './disk-numbers.ts';
import { finishExperiment } from './finish-experiment.ts';
import type { Io } from './io.ts';
import { folderStore, readPlan, sweepFolder } from './member-folder.ts';
import { mergeSettled } from './merge-members.ts';
import { missingMembers } from './missing-members.ts';
import { createLongProgress } from './progress.ts';
import { refuse, refuseAll } from './run.ts';
import { isMergedOrNone } from './write-merged.ts';

export const mergeHelp = `parley merge DIR [--out DIR] [--partial]

Puts the runs of an experiment's folder together by their indices and writes the results: series.csv and series.parquet
(a row for each run, number and time), statistics.csv, variance.csv (what the numbers differ by: policy, assumption,
chance and what they do together), members.csv, manifest.json and report.html.
  --out DIR         folder of the results (default: results/ in the folder); takes the place of older ones
  --partial         goes on where runs are missing, and says how many there are
The last line is the hash of the results.
`;

/** Merges the members of a folder. @returns the exit code */
export async function mergeCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, partial: { type: 'boolean', default: false } },
  });
  if (positionals.length !== 1) return refuse(io, 'merge takes the folder of one experiment');
  const folder = resolve(io.cwd, positionals[0]!);
  const results = values.out === undefined ? join(folder, 'results') : resolve(io.cwd, values.out);
  const stored = readPlan(folder, io.cwd);
  if (stored === null)
    return refuse(io, `${positionals[0]} is no folder that \`parley experiment --out\` wrote`);
  if (!stored.ok) return refuseAll(io, stored.diagnostics);
  if (!isMergedOrNone(results)) return refuse(io, `${results} holds something else than results`);
  sweepFolder(folder);
  const { plan, file } = stored.value;
  const bar = createLongProgress(io, `${plan.id}: runs put together`);
  const scratch = openScratch(join(folder, 'numbers'));
  try {
    const store = folderStore(folder, plan, io.cwd);
    const merged = mergeSettled(plan, { store, scratch, show: bar.show });
    bar.end();
    if (!merged.ok) return refuseAll(io, merged.diagnostics);
    const missing = missingMembers(merged.value.members, file, relative(io.cwd, folder) || '.');
    if (missing !== null && !values.partial) return refuse(io, `${missing}, and --partial goes on without`);
    return await finishExperiment(merged.value, results, io);
  } finally {
    scratch.close();
  }
}
