import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { manifest } from '../exports/manifest.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { RunResult } from '../schema/result.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openScenario, type OpenedScenario } from './open-scenario.ts';
import { parseSeeds, parseSet, seedsOf, type SeedRange } from './parse-set.ts';
import { createCrewBar, createProgress } from './progress.ts';
import { isReplaceable, resultFolder } from './result-folder.ts';
import { createSpread } from './spread-report.ts';
import { summarise } from './summarise.ts';
import { jobsHelp, parseJobs, takeInOrder, useCrew } from './use-crew.ts';
import { writeResult } from './write-result.ts';

export const runHelp = `parley run SCENARIO [--seed N | --seeds A-B] [--set PATH=VALUE]... [--preset NAME] [--out DIR] [--jobs N] [--json]

Runs a scenario (an id in scenarios/ or a path) and its paired Baseline.
  --seed N          seed of the run (default 1)
  --seeds A-B       one run a seed, at most 10000, and how their headlines are spread: median, middle half and nine tenths;
                    a run that fails ends the command
  --set PATH=VALUE  changes the scenario or a parameter, e.g. policies.us-tariff-chn.add=0.25,
                    parameters.loss_rate=0.4, withheld=us-china/hbm (may be repeated)
  --preset NAME     parameters that the model keeps under a name, e.g. low, mid or high trade elasticities;
                    what the scenario or --set says of a parameter goes before
  --out DIR         result folder: one CSV a table, the Baseline's in baseline/, dictionary.csv, manifest.json
                    (with --seeds: DIR/seed-N); takes the place of an older result
${jobsHelp(20)}  --json            prints one JSON object a run instead of the summary or spread
`;

/** Runs a scenario once or for a range of seeds. @returns the exit code */
export async function runCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      seeds: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      preset: { type: 'string' },
      out: { type: 'string' },
      jobs: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { seed, out, json } = values;
  const seeds = parseSeeds(values.seeds ?? seed ?? '1');
  const set = parseSet([...values.set, ...(values.preset === undefined ? [] : [`preset=${values.preset}`])]);
  if (positionals.length !== 1) return refuse(io, 'run takes one scenario');
  if (seed !== undefined && values.seeds !== undefined) return refuse(io, 'give --seed or --seeds, not both');
  if (seed !== undefined && !/^\d+$/.test(seed))
    return refuse(io, 'a seed is a whole number, a range of seeds is written --seeds 1-100');
  if ('bad' in seeds) return refuse(io, seeds.bad);
  if ('bad' in set) return refuse(io, `--set ${set.bad}`);
  const jobs = parseJobs(values.jobs);
  if (typeof jobs === 'object') return refuse(io, jobs.bad);
  const folderOf = (run: number) =>
    out === undefined ? null : resultFolder(io.cwd, out, values.seeds === undefined ? null : run);
  for (const run of seedsOf(seeds)) {
    const folder = folderOf(run);
    if (folder !== null && !isReplaceable(folder))
      return refuse(io, `${folder} holds something else than a result; choose another folder`);
  }
  return runSeeds({ name: positionals[0]!, seeds, overrides: set.overrides, jobs, json, folderOf }, io);
}

interface RunOptions {
  name: string;
  seeds: SeedRange;
  overrides: Readonly<Record<string, number | string>>;
  jobs: number; // threads
  json: boolean;
  /** Where the result of a seed goes; null: nowhere. */
  folderOf(seed: number): string | null;
}

async function runSeeds(options: RunOptions, io: Io): Promise<number> {
  const opened = openScenario(options.name, io.cwd, io.runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  const { first, last } = options.seeds;
  return first === last ? runOnce(opened.value, options, io) : runMany(opened.value, options, io);
}

/** One run in this thread, with its quarters for progress. */
async function runOnce(opened: OpenedScenario, options: RunOptions, io: Io): Promise<number> {
  const { scenario, model, locate } = opened;
  const { seeds, overrides, json } = options;
  const progress = createProgress(io, scenario.id);
  const checked = await io.runner.run(
    { scenario, model, overrides, seed: seeds.first, reference: true },
    { pause: setImmediate, progress: ({ quarter, quarters }) => progress.show(quarter, quarters) },
  );
  progress.end();
  if (!checked.ok) return refuseAll(io, locate(checked.diagnostics));
  warn(io, locate(checked.warnings));
  const result = checked.value;
  const ended = keep(result, opened, options, io);
  if (ended !== null) return ended;
  io.out(json ? `${JSON.stringify(manifest(result))}\n` : summarise(result));
  return exitCodes.done;
}

/** A run a seed on all threads; what is printed is how their headlines are spread, so that nobody quotes one seed. */
async function runMany(opened: OpenedScenario, options: RunOptions, io: Io): Promise<number> {
  const { scenario, model, files, locate } = opened;
  const { seeds, overrides, json, jobs } = options;
  const requests = [...seedsOf(seeds)].map((seed) => ({ scenario, model, overrides, seed, reference: true }));
  const spread = createSpread();
  const bar = createCrewBar(io, scenario.id, 'runs');
  const take = (checked: Checked<RunResult>, index: number): number | null => {
    if (!checked.ok) return refuseAll(io, locate(checked.diagnostics));
    if (index === 0) warn(io, locate(checked.warnings));
    const ended = keep(checked.value, opened, options, io);
    if (ended !== null) return ended;
    if (!json) spread.add(checked.value);
    else {
      bar.end();
      io.out(`${JSON.stringify(manifest(checked.value))}\n`);
    }
    return null;
  };
  const ended = await useCrew({ jobs, most: requests.length, files }, io, (crew) =>
    takeInOrder(crew, 'run', requests, { take, progress: bar.show }),
  );
  bar.end();
  if (ended !== null) return ended;
  if (!json) io.out(spread.report());
  return exitCodes.done;
}

/** Writes a run where it is wanted, or says why there is none. @returns the exit code then, else null */
function keep(result: RunResult, opened: OpenedScenario, { folderOf }: RunOptions, io: Io): number | null {
  if (typeof result.status === 'object') return reportFailure(result, io);
  const folder = folderOf(result.request.seed);
  if (folder !== null) writeResult(result, opened.equations, folder);
  return null;
}

/** Says which quarter of a run failed and why. */
export function reportFailure(result: RunResult, io: Io): number {
  if (typeof result.status !== 'object') throw new Error('the run did not fail');
  const { failed, solve } = result.status;
  io.err(
    `${result.request.scenario.id}, seed ${result.request.seed}: quarter ${failed} has no solution (${solve.status}, residual ${solve.residual} after ${solve.iterations} sweeps)\n`,
  );
  return exitCodes.numbersFailed;
}

/** Prints why a call cannot be taken. */
export function refuse(io: Io, reason: string): number {
  io.err(`parley: ${reason} (see --help)\n`);
  return exitCodes.badInput;
}

/** Prints diagnostics of bad input. */
export function refuseAll(io: Io, diagnostics: readonly Diagnostic[]): number {
  for (const diagnostic of diagnostics) io.err(`${formatDiagnostic(diagnostic)}\n`);
  return exitCodes.badInput;
}

/** Prints what is odd but not wrong. */
export function warn(io: Io, warnings: readonly Diagnostic[]): void {
  for (const warning of warnings) io.err(`${formatDiagnostic(warning)}\n`);
}
