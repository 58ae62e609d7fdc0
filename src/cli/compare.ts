import { parseArgs } from 'node:util';
import { headline, type Headline } from '../experiments/headline.ts';
import { comparePairs } from '../experiments/paired-comparison.ts';
import type { Checked } from '../schema/diagnostic.ts';
import { inputChanges } from '../schema/input-changes.ts';
import type { RunResult } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import { describeComparison, jsonOf, type Compared } from './compare-report.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { notedChanges } from './noted-changes.ts';
import { openScenario, type OpenedScenario } from './open-scenario.ts';
import { parseSeeds, parseSet, seedsOf, type SeedRange } from './parse-set.ts';
import { createCrewBar } from './progress.ts';
import { refuse, refuseAll, reportFailure, warn } from './run.ts';
import { noteOfFading } from './note-of-fading.ts';
import { jobsHelp, parseJobs, takeInOrder, useCrew } from './use-crew.ts';

/** Scenarios that one call compares at most. */
const mostArms = 8;

export const compareHelp = `parley compare A B [C ...] [--seeds A-B] [--parties P,Q] [--set PATH=VALUE]... [--preset NAME]
               [--jobs N] [--json]

Runs two to eight scenarios on the same seeds and prints the differences B − A, C − A ...: confidence, its ledger by
kind of entry, the price in balance, real income, months of delay and deals, how well the mean differences are known
beside what runs with draws of their own would tell, and the inputs that differ.
  --seeds A-B       seeds, the same for both, at most 10000 (default 1-100)
  --parties P,Q     whose balance and incomes are compared (default: the two of the first table)
  --set PATH=VALUE  changes all scenarios (may be repeated)
  --preset NAME     parameters that the model keeps under a name, for all
${jobsHelp(20)}  --json            prints one JSON object
`;

/** Runs scenarios in pairs with the first and prints the distribution of their differences. @returns the exit code */
export async function compareCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '1-100' },
      parties: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      preset: { type: 'string' },
      jobs: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const seeds = parseSeeds(values.seeds);
  const set = parseSet([...values.set, ...(values.preset === undefined ? [] : [`preset=${values.preset}`])]);
  const jobs = parseJobs(values.jobs);
  if (positionals.length < 2 || positionals.length > mostArms)
    return refuse(io, `compare takes two to ${mostArms} scenarios`);
  if ('bad' in seeds) return refuse(io, seeds.bad);
  if ('bad' in set) return refuse(io, `--set ${set.bad}`);
  if (typeof jobs === 'object') return refuse(io, jobs.bad);
  const { runner } = io;
  const arms: Arm[] = [];
  for (const name of positionals) {
    const arm = openArm(name, values.parties, runner, io);
    if (typeof arm === 'number') return arm;
    arms.push(arm);
  }
  const [first, ...others] = arms as [Arm, ...Arm[]];
  const other = others.find(({ parties }) => parties.join() !== first.parties.join());
  if (other !== undefined)
    return refuse(io, `the parties differ: ${first.parties.join(', ')} and ${other.parties.join(', ')}`);
  const headlines = await runPairs(arms, { seeds, overrides: set.overrides, jobs }, io);
  if (typeof headlines === 'number') return headlines;
  const all = others.map((arm, at): Compared => ({
    a: first.name,
    b: arm.name,
    parties: first.parties,
    seeds,
    comparison: comparePairs(headlines[0]!, headlines[at + 1]!),
    changes: notedChanges(
      inputChanges({ ...first, overrides: {} }, { ...arm, overrides: {} }),
      first.parameters,
    ),
  }));
  const note = noteOfFading(arms.map((arm) => formOfConfidence(arm, set.overrides)));
  io.out(values.json ? jsonOf(all) : all.map((one) => describeComparison(one, note)).join('\n'));
  return exitCodes.done;
}

/** One of the scenarios, ready to run. */
interface Arm extends OpenedScenario {
  name: string;
  parties: readonly [string, string];
}
function openArm(name: string, named: string | undefined, runner: Runner, io: Io): Arm | number {
  const opened = openScenario(name, io.cwd, runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  const parties = named?.split(',') ?? opened.value.scenario.tables[0]?.parties ?? [];
  if (parties.length !== 2)
    return refuse(
      io,
      named === undefined
        ? `${name} has no table of two parties; name them with --parties P,Q`
        : `--parties takes two, such as P,Q, not ${named}`,
    );
  return { ...opened.value, name, parties: [parties[0]!, parties[1]!] };
}

interface Draws {
  seeds: SeedRange;
  overrides: Readonly<Record<string, number | string>>;
  jobs: number; // threads
}

/** Runs all arms on the same seeds, what is wrong with the first run that fails being said. @returns the headlines of each arm, or the exit code */
async function runPairs(
  arms: readonly Arm[],
  { seeds, overrides, jobs }: Draws,
  io: Io,
): Promise<Headline[][] | number> {
  const requests = [...seedsOf(seeds)].flatMap((seed) =>
    arms.map(({ scenario, model }) => ({ scenario, model, overrides, seed, reference: false })),
  );
  const headlines = arms.map((): Headline[] => []);
  const bar = createCrewBar(io, arms.map(({ name }) => name).join(', '), 'runs');
  const take = (checked: Checked<RunResult>, index: number): number | null => {
    const at = index % arms.length;
    const { parties, locate } = arms[at]!;
    if (!checked.ok) return refuseAll(io, locate(checked.diagnostics));
    if (index < arms.length) warn(io, locate(checked.warnings));
    if (typeof checked.value.status === 'object') return reportFailure(checked.value, io);
    const regions = partyRegions(checked.value, parties);
    if (typeof regions === 'string') return refuse(io, regions);
    headlines[at]!.push(headline(checked.value, regions));
    return null;
  };
  const [first, ...others] = arms as [Arm, ...Arm[]];
  const ended = await useCrew({ jobs, most: requests.length, files: first.files }, io, (crew) => {
    for (const { model, files } of others) if (model !== first.model) crew.open(files);
    return takeInOrder(crew, 'run', requests, { take, progress: bar.show });
  });
  bar.end();
  return ended ?? headlines;
}

/** Home regions of the parties, or what is wrong with their names. */
function partyRegions(
  { sets, homes }: RunResult,
  parties: readonly [string, string],
): [number, number] | string {
  const known = sets['government']!.map(({ id }) => id);
  const stray = parties.find((party) => !known.includes(party));
  if (stray !== undefined)
    return `--parties: ${stray} is no party of the model, which has ${known.join(', ')}`;
  const home = (party: string) => homes[known.indexOf(party)]!;
  return [home(parties[0]), home(parties[1])];
}

/** The form of confidence that a scenario is run under. */
function formOfConfidence({ scenario, structure }: Arm, overrides: Draws['overrides']): string | undefined {
  const stated = overrides['structure.confidence'];
  return typeof stated === 'string'
    ? stated
    : (scenario.structure['confidence'] ?? structure['confidence']?.[0]);
}
