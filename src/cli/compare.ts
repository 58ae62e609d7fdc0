import { parseArgs } from 'node:util';
import { headline, type Headline } from '../experiments/headline.ts';
import { comparePairs, type Difference, type PairedComparison } from '../experiments/paired-comparison.ts';
import { createInlineRunner } from '../runner/inline.ts';
import type { RunResult } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { parseSeeds, parseSet } from './parse-set.ts';
import { createProgress } from './progress.ts';
import { refuse, refuseAll, reportFailure } from './run.ts';

export const compareHelp = `parley compare A B [--seeds A-B] [--set PATH=VALUE]... [--json]

Runs two scenarios on the same seeds and prints the differences B − A: confidence, its ledger by kind of entry,
and the price in balance, real income, months of delay and deals.
  --seeds A-B       seeds, the same for both (default 1-100)
  --set PATH=VALUE  changes both scenarios (may be repeated)
  --json            prints one JSON object
`;

/** Runs two scenarios in pairs and prints the distribution of their differences. @returns the exit code */
export async function compareCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '1-100' },
      set: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const seeds = parseSeeds(values.seeds);
  const set = parseSet(values.set);
  if (positionals.length !== 2) return refuse(io, 'compare takes two scenarios');
  if (seeds === null) return refuse(io, 'a range of seeds is written 1-100');
  if ('bad' in set) return refuse(io, `--set ${set.bad}: write PATH=VALUE`);
  const runner = createInlineRunner();
  const arms: Headline[][] = [];
  let names: readonly string[] = [];
  for (const name of positionals) {
    const arm = await runArm(name, { ...seeds, overrides: set.overrides }, runner, io);
    if (typeof arm === 'number') return arm;
    arms.push(arm.headlines);
    names = arm.parties;
  }
  const comparison = comparePairs(arms[0]!, arms[1]!);
  const titles = positionals as [string, string];
  io.out(values.json ? `${toJson(comparison)}\n` : describe(comparison, titles, names));
  return exitCodes.done;
}

interface Arm {
  first: number;
  last: number;
  overrides: Readonly<Record<string, number | string>>;
}

async function runArm(
  name: string,
  { first, last, overrides }: Arm,
  runner: Runner,
  io: Io,
): Promise<number | { headlines: Headline[]; parties: readonly string[] }> {
  const opened = openScenario(name, io.cwd, runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  const { scenario, model, locate } = opened.value;
  const table = scenario.tables[0];
  if (table === undefined || table.parties.length !== 2)
    return refuse(io, `${name} has no table of two parties`);
  const progress = createProgress(io, scenario.id);
  const headlines: Headline[] = [];
  let parties: readonly string[] = [];
  for (let seed = first; seed <= last; seed++) {
    progress.show(seed - first, last - first + 1);
    const checked = await runner.run({ scenario, model, overrides, seed, reference: false });
    if (!checked.ok) return refuseAll(io, locate(checked.diagnostics));
    if (typeof checked.value.status === 'object') return reportFailure(checked.value, io);
    const regions = partyRegions(checked.value, table.parties);
    parties = regions.map((region) => checked.value.sets['region']![region]!.short);
    headlines.push(headline(checked.value, regions));
  }
  progress.end();
  return { headlines, parties };
}

function partyRegions(result: RunResult, parties: readonly string[]): [number, number] {
  const home = (party: string) =>
    result.homes[result.sets['government']!.findIndex(({ id }) => id === party)]!;
  return [home(parties[0]!), home(parties[1]!)];
}

function toJson(comparison: PairedComparison): string {
  return JSON.stringify({ ...comparison, byKind: Object.fromEntries(comparison.byKind) });
}

function describe(c: PairedComparison, [a, b]: readonly [string, string], names: readonly string[]): string {
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
    line(`goods balance of ${names[0]} with ${names[1]}`, c.difference.balance, 1e-3, 2, 'bn USD/year'),
    ...c.difference.income.map((difference, i) =>
      line(`real income of ${names[i]}`, difference, 1e-3, 2, 'bn USD/year'),
    ),
    line('strategic delay (index)', c.difference.delay, 1, 2, 'months'),
    `  ${'runs with a deal in force'.padEnd(44)} ${a} ${percent(c.deals.a)}, ${b} ${percent(c.deals.b)}\n`,
    `Model output, not a forecast. What varies: chance only.\n`,
  ].join('');
}

function signed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) > 0 ? `+${text}` : text.replace(/^-(0(\.0*)?)$/, '$1');
}
