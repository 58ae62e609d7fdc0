import { parseArgs } from 'node:util';
import { variantIds, type VariantId } from '../experiments/tradeoff/variants.ts';
import type { Id } from '../schema/ids.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openScenario, type OpenedScenario } from './open-scenario.ts';
import { parseCount, parseSet } from './parse-set.ts';
import { priceRuns, type TradeoffWanted } from './price-runs.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { jobsHelp, parseJobs } from './use-crew.ts';
import { describeTradeoff, tradeoffCsv, tradeoffJson } from './tradeoff-report.ts';

export const tradeoffHelp = `parley tradeoff SCENARIO [--runs N] [--seed N] [--table ID] [--type SEAT=TYPE]... [--set PATH=VALUE]... [--json | --csv]

Says what each bargaining chip of a scenario costs and buys. Every level of every chip is put in force when its table opens,
and the run is held against the same run without it: same draws, and no talks in either. Printed for each: balances, real
income, months of strategic delay, allies' confidence, shortages and rents, what each party would count it for, and the share
of runs in which it is worth trading. Ranges are over runs, which draw chance, preferences and judged parameters.
  --runs N            runs of each setting, at most 10000 (default 20)
  --seed N            seed of the first run and of the draws (default 1)
  --table ID          one table of the scenario (all where left out)
  --last              the last level of each chip only, which takes about two thirds of the time
  --rules A,B         forms of allies' confidence (default: all that the model has)
  --variants A,B      ${variantIds.join(', ')} (default: all): the list of what is not negotiable published, allies consulted
  --cross             variants under every rule, not only under the first
  --presets A,B       parameters that the model keeps under a name; each is a setting of its own
  --spread S          share of each preference to either side of what is stated, from 0 to 1 (default 0.5)
  --world held|drawn  judged parameters of the world as they are, or drawn from their ranges (default drawn)
  --type SEAT=TYPE    what a government wants, by one of its types (may be repeated)
  --set PATH=VALUE    changes the scenario or a parameter, which is not drawn then (may be repeated)
  --rank              ranks controls by months of delay for a billion of relief, with Kendall's tau between settings
  --settle N          with --rank: ends when N more runs leave the ranking as it was, after ten at least and --runs at most
${jobsHelp(22)}  --json, --csv       prints one JSON object, every run in it, or a line a measure, for other programs
`;

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true, default: [] as string[] } as const;

/** Prints what the chips of a scenario cost and buy. @returns the exit code */
export async function tradeoffCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      table: text,
      last: { type: 'boolean', default: false },
      rules: text,
      variants: text,
      presets: text,
      spread: { type: 'string', default: '0.5' },
      world: { type: 'string', default: 'drawn' },
      type: several,
      set: several,
      cross: { type: 'boolean', default: false },
      rank: { type: 'boolean', default: false },
      settle: text,
      jobs: text,
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1) return refuse(io, 'tradeoff takes one scenario');
  if (values.json && values.csv) return refuse(io, 'give --json or --csv, not both');
  const opened = openScenario(positionals[0]!, io.cwd, io.runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  const wanted = readWanted(values, opened.value);
  if (typeof wanted === 'string') return refuse(io, wanted);
  warn(io, opened.warnings);
  const priced = await priceRuns(opened.value, wanted, io);
  if (typeof priced === 'number') return priced;
  const print = values.json ? tradeoffJson : values.csv ? tradeoffCsv : describeTradeoff;
  io.out(print(opened.value.scenario, wanted, priced));
  return exitCodes.done;
}

interface Call {
  runs: string;
  seed: string;
  table?: string | undefined;
  last: boolean;
  rules?: string | undefined;
  variants?: string | undefined;
  presets?: string | undefined;
  spread: string;
  world: string;
  type: readonly string[];
  set: readonly string[];
  cross: boolean;
  rank: boolean;
  settle?: string | undefined;
  jobs?: string | undefined;
}

/** What a call asks for, or why it cannot be taken, in words. */
function readWanted(call: Call, { scenario, presets, structure }: OpenedScenario): TradeoffWanted | string {
  const runs = parseCount('--runs', call.runs);
  const spread = call.spread.trim() === '' ? NaN : Number(call.spread);
  const types = call.type.map((pair) => `types.${pair}`);
  const jobs = parseJobs(call.jobs);
  const settle = call.settle === undefined ? null : parseCount('--settle', call.settle);
  const set = parseSet([...types, ...call.set]);
  const stays = 'bad' in set || set.overrides['tables'] !== 'none';
  const tables = stays ? scenario.tables.map(({ id }) => id) : [];
  const rules = structure['confidence'] ?? [];
  const stated = 'bad' in set ? undefined : asText(set.overrides['structure.confidence']);
  if (typeof runs === 'object') return runs.bad;
  if (typeof jobs === 'object') return jobs.bad;
  if (settle !== null && typeof settle === 'object') return settle.bad;
  if (settle !== null && !call.rank) return '--settle goes with --rank';
  if (!/^\d+$/.test(call.seed)) return 'a seed is a whole number';
  if (!(spread >= 0 && spread <= 1)) return '--spread takes a share from 0 to 1';
  if (call.world !== 'held' && call.world !== 'drawn') return '--world takes held or drawn';
  if (call.type.some((pair) => !/^[^=]+=./.test(pair))) return '--type takes SEAT=TYPE';
  if ('bad' in set) return `--set ${set.bad}`;
  if (stated !== undefined && call.rules !== undefined)
    return 'give --rules or --set structure.confidence, not both';
  if (tables.length === 0) return `${scenario.id} has no table, so that nothing is traded`;
  if (call.table !== undefined && !tables.includes(call.table))
    return `${scenario.id} has no table ${call.table}; it has ${tables.join(', ')}`;
  const named = {
    rules: readNames('--rules', call.rules, rules),
    variants: readNames<VariantId>('--variants', call.variants, variantIds),
    presets: readNames(
      '--presets',
      call.presets,
      presets.map(({ id }) => id),
    ),
  };
  for (const names of Object.values(named)) if (typeof names === 'string') return names;
  return {
    runs,
    seed: Number(call.seed),
    spread,
    draws: call.world === 'drawn',
    overrides: set.overrides,
    cross: call.cross,
    rank: call.rank,
    settle,
    jobs,
    prices: { lastOnly: call.last || call.rank, ...(call.table === undefined ? {} : { table: call.table }) },
    rules: stated !== undefined ? [stated] : rules.length > 0 ? (named.rules as readonly Id[]) : [null],
    variants: call.rank ? ['as-is'] : (named.variants as readonly VariantId[]),
    presets: call.presets === undefined ? [null] : (named.presets as readonly Id[]),
  };
}

function asText(value: number | string | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** Names parted by commas, all of them known; all that are known where nothing is written. */
function readNames<Name extends string>(
  option: string,
  written: string | undefined,
  known: readonly Name[],
): readonly Name[] | string {
  if (written === undefined) return known;
  const names = written.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined) return `${option} knows ${known.join(', ')}, not ${unknown}`;
  return known.filter((one) => names.includes(one));
}
