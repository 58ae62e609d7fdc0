import { parseArgs } from 'node:util';
import { headline, type Headline } from '../experiments/headline.ts';
import { comparePairs, type Difference, type PairedComparison } from '../experiments/paired-comparison.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { RunResult } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openScenario, type OpenedScenario } from './open-scenario.ts';
import { parseSeeds, parseSet, seedsOf, type SeedRange } from './parse-set.ts';
import { createCrewBar } from './progress.ts';
import { refuse, refuseAll, reportFailure, warn } from './run.ts';
import { noteOfFading } from './note-of-fading.ts';
import { jobsHelp, parseJobs, takeInOrder, useCrew } from './use-crew.ts';

export const compareHelp = `parley compare A B [--seeds A-B] [--parties P,Q] [--set PATH=VALUE]... [--preset NAME]
               [--jobs N] [--json]

Runs two scenarios on the same seeds and prints the differences B − A: confidence, its ledger by kind of entry,
and the price in balance, real income, months of delay and deals.
  --seeds A-B       seeds, the same for both, at most 10000 (default 1-100)
  --parties P,Q     whose balance and incomes are compared (default: the two of the first table)
  --set PATH=VALUE  changes both scenarios (may be repeated)
  --preset NAME     parameters that the model keeps under a name, for both
${jobsHelp(20)}  --json            prints one JSON object
`;

/** Runs two scenarios in pairs and prints the distribution of their differences. @returns the exit code */
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
  if (positionals.length !== 2) return refuse(io, 'compare takes two scenarios');
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
  const [a, b] = arms as [Arm, Arm];
  if (a.parties.join() !== b.parties.join())
    return refuse(io, `the parties differ: ${a.parties.join(', ')} and ${b.parties.join(', ')}`);
  const headlines = await runPairs(arms, { seeds, overrides: set.overrides, jobs }, io);
  if (typeof headlines === 'number') return headlines;
  const comparison = comparePairs(headlines[0]!, headlines[1]!);
  const compared = { a: a.name, b: b.name, parties: a.parties, seeds };
  const note = noteOfFading(arms.map((arm) => formOfConfidence(arm, set.overrides)));
  io.out(values.json ? `${toJson(compared, comparison)}\n` : describe(compared, comparison, note));
  return exitCodes.done;
}

/** One of the two scenarios, ready to run. */
interface Arm extends OpenedScenario {
  name: string;
  parties: readonly [string, string];
}
interface Compared {
  a: string;
  b: string;
  parties: readonly [string, string];
  seeds: SeedRange;
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

/** Runs both arms on the same seeds, what is wrong with the first run that fails being said. @returns the headlines of each arm, or the exit code */
async function runPairs(
  arms: readonly Arm[],
  { seeds, overrides, jobs }: Draws,
  io: Io,
): Promise<Headline[][] | number> {
  const requests = [...seedsOf(seeds)].flatMap((seed) =>
    arms.map(({ scenario, model }) => ({ scenario, model, overrides, seed, reference: false })),
  );
  const headlines = arms.map((): Headline[] => []);
  const bar = createCrewBar(io, arms.map(({ name }) => name).join(' and '), 'runs');
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
  const [first, second] = arms as [Arm, Arm];
  const ended = await useCrew({ jobs, most: requests.length, files: first.files }, io, (crew) => {
    if (second.model !== first.model) crew.open(second.files);
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

function toJson(compared: Compared, comparison: PairedComparison): string {
  return JSON.stringify({ ...compared, ...comparison, byKind: Object.fromEntries(comparison.byKind) });
}

/** The form of confidence that a scenario is run under. */
function formOfConfidence({ scenario, structure }: Arm, overrides: Draws['overrides']): string | undefined {
  const stated = overrides['structure.confidence'];
  return typeof stated === 'string'
    ? stated
    : (scenario.structure['confidence'] ?? structure['confidence']?.[0]);
}

/** @param note printed before the last line */
function describe({ a, b, parties }: Compared, c: PairedComparison, note: string): string {
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  const line = (label: string, d: Difference, scale: number, digits: number, unit: string) =>
    `  ${label.padEnd(44)} ${signed(d.median * scale, digits)} ${unit} (${signed(d.low * scale, digits)} to ${signed(d.high * scale, digits)})\n`;
  return [
    `${c.pairs} pairs of runs on the same seeds; differences are ${b} minus ${a}: median (5th to 95th percentile)\n`,
    `Allies' confidence at the end is lower in ${percent(c.confidence.lower)} of pairs, equal in ${percent(c.confidence.equal)}, higher in ${percent(c.confidence.higher)}\n`,
    line('confidence, points', c.difference.confidence, 100, 1, 'points'),
    `Ledger of confidence by kind of entry, mean over allies\n`,
    ...[...c.byKind].map(([kind, difference]) => line(kind, difference, 100, 2, 'points')),
    `Price\n`,
    line(`goods balance of ${parties[0]} with ${parties[1]}`, c.difference.balance, 1e-3, 2, 'bn USD/year'),
    ...c.difference.income.map((difference, i) =>
      line(`real income of ${parties[i]}`, difference, 1e-3, 2, 'bn USD/year'),
    ),
    line('strategic delay (index)', c.difference.delay, 1, 2, 'months'),
    `  ${'runs with a deal in force at the end'.padEnd(44)} ${a} ${percent(c.deals.a)}, ${b} ${percent(c.deals.b)}\n`,
    `${note}Model output, not a forecast. What varies: chance only.\n`,
  ].join('');
}

function signed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) > 0 ? `+${text}` : text.replace(/^-(0(\.0*)?)$/, '$1');
}
