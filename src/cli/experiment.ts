import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { membersOf } from '../experiments/design/plan-experiment.ts';
import { memoryNumbers } from '../experiments/member-numbers.ts';
import { decisionPoints, firstDraws } from '../experiments/stopping.ts';
import type { MergedExperiment } from '../exports/experiment-manifest.ts';
import type { Checked } from '../schema/diagnostic.ts';
import { carryOutMembers, type MemberOrder } from './carry-out-members.ts';
import { openScratch, type Scratch } from './disk-numbers.ts';
import { exitCodes } from './exit-codes.ts';
import { finishExperiment } from './finish-experiment.ts';
import type { Io } from './io.ts';
import { claimFolder, folderStore, memoryStore, sweepFolder } from './member-folder.ts';
import { mergeSettled } from './merge-members.ts';
import { openExperiment, type OpenedExperiment } from './open-experiment.ts';
import { membersOfShard, parseShard, type Shard } from './parse-shard.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { jobsHelp, parseJobs } from './use-crew.ts';
import { isMergedOrNone } from './write-merged.ts';

export const experimentHelp = `parley experiment FILE [--out DIR] [--shard k/N] [--jobs N]

Carries out an experiment (an id in experiments/ or a path): all its runs, or one shard of them.
  --out DIR         folder of the experiment: a file for each run that is done, in members/, and the results in results/.
                    Runs that are there are not made again, so that what was stopped goes on with the same command
  --shard k/N       only every N-th run, from the k-th on, for one machine or job of N; \`parley merge DIR\` puts them together
${jobsHelp(20)}
Without --shard the results are put together at once; the last line is their hash, the same for any number of threads
and shards. Ctrl-C keeps what is done.
`;

/** What a call asks for. */
interface Wanted {
  shard: Shard | null;
  folder: string | null; // null: nothing is written
  jobs: number;
  file: string;
}

/** Carries out an experiment, or a shard of it. @returns the exit code */
export async function experimentCommand(args: readonly string[], io: Io): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: text, shard: text, jobs: text },
  });
  if (positionals.length !== 1) return refuse(io, 'experiment takes one file');
  const jobs = parseJobs(values.jobs);
  if (typeof jobs === 'object') return refuse(io, jobs.bad);
  const shard = values.shard === undefined ? null : parseShard(values.shard);
  if (shard !== null && 'bad' in shard) return refuse(io, shard.bad);
  if (shard !== null && values.out === undefined)
    return refuse(io, '--shard needs --out DIR, the folder that all shards have in common');
  const folder = values.out === undefined ? null : resolve(io.cwd, values.out);
  const opened = openExperiment(positionals[0]!, io.cwd, io.runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  return carryOut(opened.value, { shard, folder, jobs, file: positionals[0]! }, io);
}

async function carryOut(
  opened: OpenedExperiment,
  { shard, folder, jobs, file }: Wanted,
  io: Io,
): Promise<number> {
  const { plan, files, relocate } = opened;
  const results = folder === null ? null : join(folder, 'results');
  if (folder !== null) {
    const claimed = claimFolder(folder, { format: 1, file, plan }, io.cwd);
    if (typeof claimed === 'string') return refuse(io, claimed);
    if (!claimed.ok) return refuseAll(io, claimed.diagnostics);
    if (!isMergedOrNone(results!)) return refuse(io, `${results} holds something else than results`);
  }
  const store = folder === null ? memoryStore() : folderStore(folder, plan, io.cwd);
  const order = { plan, store, files, jobs };
  if (shard !== null) {
    const members = membersOfShard(shard, membersOf(firstDraws(plan, decisionPoints(plan).at(-1)!)));
    const ran = await carryOutMembers({ ...order, members }, io);
    if (typeof ran !== 'number') return refuseAll(io, relocate(ran));
    const kept = members.length === ran ? '' : `, ${members.length - ran} were there`;
    io.out(
      `shard ${shard.part + 1}/${shard.of}: ${ran} runs${kept}, in ${relative(io.cwd, folder!) || '.'}\n`,
    );
    return exitCodes.done;
  }
  const scratch = folder === null ? { numbersOf: memoryNumbers } : openScratch(join(folder, 'numbers'));
  try {
    const merged = await carryOutUntilEnough(order, scratch, io);
    if (!merged.ok) return refuseAll(io, relocate(merged.diagnostics));
    if (folder !== null) sweepFolder(folder);
    return await finishExperiment(merged.value, results, io);
  } finally {
    if ('close' in scratch) scratch.close();
  }
}

/** Runs what the experiment's rule of stopping wants before each of its decisions; all at once where it has none. */
async function carryOutUntilEnough(
  order: Omit<MemberOrder, 'members'>,
  scratch: Pick<Scratch, 'numbersOf'>,
  io: Io,
): Promise<Checked<MergedExperiment>> {
  const { plan, store } = order;
  for (const draws of decisionPoints(plan)) {
    const members = membersOfShard(null, membersOf(firstDraws(plan, draws)));
    const ran = await carryOutMembers({ ...order, members }, io);
    if (typeof ran !== 'number') return { ok: false, diagnostics: ran };
    if (plan.stop === null) break;
    const merged = mergeSettled(plan, { store, scratch });
    if (!merged.ok || merged.value.stopped?.enough === true) return merged;
  }
  return mergeSettled(plan, { store, scratch });
}
