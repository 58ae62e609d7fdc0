import { parseArgs } from 'node:util';
import type { Checked } from '../schema/diagnostic.ts';
import type { Runner } from '../schema/runner.ts';
import { askWhy, type Asked } from './ask-why.ts';
import type { Io } from './io.ts';
import { manifestPath, openResult, type OpenedRun } from './open-why.ts';
import { openScenario } from './open-scenario.ts';
import { parseSeeds, parseSet, seedsOf } from './parse-set.ts';
import { refuse, refuseAll, warn } from './run.ts';

const text = { type: 'string' } as const;
/** Runs that are explained together: all of their results are held at once. */
const mostRuns = 200;

/** Explains how a negotiation ended and looks for the smallest change that ends it otherwise. @returns the exit code */
export async function whyCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      deal: text,
      table: text,
      seed: text,
      seeds: text,
      set: { type: 'string', multiple: true, default: [] },
      preset: text,
      scenario: text,
      of: { type: 'string', default: 'all' },
      runs: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1) return refuse(io, 'why takes one scenario or result folder');
  const asked = askedOf(values);
  if (typeof asked === 'string') return refuse(io, asked);
  const { runner } = io;
  const opened = openRun(positionals[0]!, values, io, runner);
  if (typeof opened === 'string') return refuse(io, opened);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  warn(io, opened.warnings);
  return askWhy(opened.value, asked, runner, io);
}

const kindsOf: Readonly<Record<string, Asked['kinds']>> = {
  levels: ['level'],
  wishes: ['level', 'wish'],
  all: ['level', 'wish', 'world'],
};

interface Call {
  deal?: string | undefined;
  table?: string | undefined;
  seed?: string | undefined;
  seeds?: string | undefined;
  set: readonly string[];
  preset?: string | undefined;
  scenario?: string | undefined;
  of: string;
  runs: string;
  json: boolean;
}

function askedOf({ deal, table, of, runs, json }: Call): Asked | string {
  if (deal !== undefined && table !== undefined) return 'give --deal or --table, not both';
  if (deal !== undefined && !/^\d+$/.test(deal)) return '--deal takes a whole number from 0';
  if (runs !== 'all' && !/^\d+$/.test(runs)) return '--runs takes a whole number or all';
  if (!Object.hasOwn(kindsOf, of)) return `--of takes one of ${Object.keys(kindsOf).join(', ')}`;
  return {
    kinds: kindsOf[of]!,
    deal: deal === undefined ? null : Number(deal),
    table: table ?? null,
    limit: runs === 'all' ? Infinity : Number(runs),
    json,
  };
}

/** The run that a call is about, or why the call cannot be taken, in words. */
function openRun(name: string, call: Call, io: Io, runner: Runner): Checked<OpenedRun> | string {
  const { seed, seeds: range, set: pairs, preset, scenario } = call;
  const manifest = manifestPath(name, io.cwd);
  if (manifest !== null) {
    if (seed !== undefined || range !== undefined || preset !== undefined || pairs.length > 0)
      return 'a result has its own seed and changes; leave out --seed, --seeds, --set and --preset';
    return openResult(manifest, scenario, io.cwd, runner);
  }
  if (scenario !== undefined) return '--scenario belongs to a result folder';
  const seeds = parseSeeds(range ?? seed ?? '1', mostRuns);
  const set = parseSet([...pairs, ...(preset === undefined ? [] : [`preset=${preset}`])]);
  if (seed !== undefined && range !== undefined) return 'give --seed or --seeds, not both';
  if (seed !== undefined && !/^\d+$/.test(seed))
    return 'a seed is a whole number, a range of seeds is written --seeds 1-100';
  if ('bad' in seeds) return seeds.bad;
  if ('bad' in set) return `--set ${set.bad}`;
  const opened = openScenario(name, io.cwd, runner);
  if (!opened.ok) return opened;
  const value = { ...opened.value, overrides: set.overrides, seeds: [...seedsOf(seeds)], repeats: null };
  return { ok: true, value, warnings: opened.warnings };
}
