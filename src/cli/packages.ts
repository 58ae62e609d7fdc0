import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Agreed, agreedAt } from '../experiments/why/read-talks.ts';
import type { RunResult } from '../schema/result.ts';
import type { ScenarioFile } from '../schema/scenario.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { describePackages, packagesJson } from './packages-report.ts';
import { parseSet } from './parse-set.ts';
import { refuse, refuseAll, reportFailure, warn } from './run.ts';

export const packagesHelp = `parley packages SCENARIO [--package ID] [--seed N] [--set PATH=VALUE]... [--json]

Evaluates exactly the packages that a scenario's tables name, agreed on in the world or proposed, where the parties first
meet: what each is to every party, term by term, against no deal, and how far it is from the Nash solution and from what
the parties agree on in the run.
  --package ID      one of them (all where left out)
  --seed N          seed of the run (default 1)
  --set PATH=VALUE  changes the scenario or a parameter (may be repeated)
  --json            prints one JSON object
`;

/** Prints what the named packages of a scenario's tables are to the parties. @returns the exit code */
export async function packagesCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      package: { type: 'string' },
      seed: { type: 'string', default: '1' },
      set: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const set = parseSet(values.set);
  if (positionals.length !== 1) return refuse(io, 'packages takes one scenario');
  if (!/^\d+$/.test(values.seed)) return refuse(io, 'a seed is a whole number');
  if ('bad' in set) return refuse(io, `--set ${set.bad}`);
  const { runner } = io;
  const opened = openScenario(positionals[0]!, io.cwd, runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  const { scenario, model, locate } = opened.value;
  const known = namedIn(scenario);
  if (known.length === 0) return refuse(io, `${scenario.id} names no package`);
  if (values.package !== undefined && !known.includes(values.package))
    return refuse(io, `${scenario.id} names no package ${values.package}; it names ${known.join(', ')}`);
  const seed = Number(values.seed);
  const request = { scenario, model, overrides: set.overrides, seed, reference: false };
  const run = await runner.run(request, { pause: setImmediate });
  if (!run.ok) return refuseAll(io, locate(run.diagnostics));
  warn(io, [...opened.warnings, ...locate(run.warnings)]);
  if (typeof run.value.status === 'object') return reportFailure(run.value, io);
  const signed = signedIn(run.value, scenario);
  const outcomes = [...signed].map(([table, { outcome }]) => [table, outcome] as const);
  const evaluated = runner.evaluatePackages(request, Object.fromEntries(outcomes));
  if (!evaluated.ok) return refuseAll(io, locate(evaluated.diagnostics));
  const failed = evaluated.value.tables.find(({ failure }) => failure !== null);
  if (failed !== undefined)
    return reportFailure({ ...run.value, status: { failed: failed.quarter, solve: failed.failure! } }, io);
  const wanted = { scenario, seed, chosen: values.package ?? null, signed };
  const { tables } = evaluated.value;
  io.out(values.json ? packagesJson(wanted, tables) : describePackages(wanted, tables));
  return exitCodes.done;
}

function namedIn({ tables }: ScenarioFile): string[] {
  return tables.flatMap(({ packages = [] }) => packages.map(({ id }) => id));
}

/** The last package at each table of a run that came into force, or the last that was agreed on where none did. */
function signedIn(result: RunResult, { tables }: ScenarioFile): Map<string, Agreed> {
  const signed = tables.flatMap(({ id }) => {
    const agreed = agreedAt(result, id);
    const last = agreed.findLast(({ status }) => status === 'in-force') ?? agreed.at(-1);
    return last === undefined ? [] : [[id, last] as const];
  });
  return new Map(signed);
}
