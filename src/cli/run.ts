import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { manifest } from '../exports/manifest.ts';
import { createInlineRunner } from '../runner/inline.ts';
import { formatDiagnostic } from '../schema/format-diagnostic.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Equation } from '../schema/model.ts';
import type { RunResult } from '../schema/result.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { parseSeeds, parseSet } from './parse-set.ts';
import { createProgress } from './progress.ts';
import { summarise } from './summarise.ts';
import { writeResult } from './write-result.ts';

export const runHelp = `parley run SCENARIO [--seed N | --seeds A-B] [--set PATH=VALUE]... [--out DIR] [--json]

Runs a scenario (an id in scenarios/ or a path) and its paired Baseline.
  --seed N          seed of the run (default 1)
  --seeds A-B       one run a seed, in order
  --set PATH=VALUE  changes the scenario or a parameter, e.g. policies.us-tariff-chn.add=0.25,
                    parameters.loss_rate=0.4, withheld=us-china/hbm (may be repeated)
  --out DIR         result folder: one CSV a table, dictionary.csv, manifest.json
                    (with --seeds: DIR/seed-N)
  --json            prints one JSON object a run instead of the summary
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
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const seeds = parseSeeds(values.seeds ?? values.seed ?? '1');
  const set = parseSet(values.set);
  if (positionals.length !== 1) return refuse(io, 'run takes one scenario');
  if (values.seed !== undefined && values.seeds !== undefined)
    return refuse(io, 'give --seed or --seeds, not both');
  if (seeds === null) return refuse(io, 'a seed is a whole number, a range of seeds is written 1-100');
  if ('bad' in set) return refuse(io, `--set ${set.bad}: write PATH=VALUE`);
  const runner = createInlineRunner();
  const opened = openScenario(positionals[0]!, io.cwd, runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  const { scenario, model, equations, locate } = opened.value;
  const progress = createProgress(io, scenario.id);
  const many = seeds.last > seeds.first;
  for (let seed = seeds.first; seed <= seeds.last; seed++) {
    const checked = await runner.run(
      { scenario, model, overrides: set.overrides, seed, reference: true },
      {
        progress: ({ quarter, quarters }) =>
          many
            ? progress.show(seed - seeds.first, seeds.last - seeds.first + 1)
            : progress.show(quarter, quarters),
      },
    );
    progress.end();
    if (!checked.ok) return refuseAll(io, locate(checked.diagnostics));
    if (seed === seeds.first) warn(io, locate(checked.warnings));
    const failed = report(checked.value, { json: values.json, out: values.out, many, equations }, io);
    if (failed !== exitCodes.done) return failed;
  }
  return exitCodes.done;
}

interface ReportOptions {
  json: boolean;
  out: string | undefined;
  many: boolean;
  equations: readonly Equation[];
}

function report(result: RunResult, { json, out, many, equations }: ReportOptions, io: Io): number {
  if (typeof result.status === 'object') return reportFailure(result, io);
  if (out !== undefined) {
    const folder = resolve(io.cwd, out);
    writeResult(result, equations, many ? join(folder, `seed-${result.request.seed}`) : folder);
  }
  io.out(json ? `${JSON.stringify(manifest(result))}\n` : summarise(result));
  return exitCodes.done;
}

/** Says which quarter of a run failed and why. */
export function reportFailure(result: RunResult, io: Io): number {
  if (typeof result.status !== 'object') throw new Error('the run did not fail');
  const { failed, solve } = result.status;
  io.err(
    `${result.request.scenario.id}, seed ${result.request.seed}: quarter ${failed} has no equilibrium (${solve.status}, residual ${solve.residual} after ${solve.iterations} sweeps)\n`,
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
