import { parseArgs } from 'node:util';
import type { PairTerm, TableErrors } from '../schema/table-errors.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { parseCount, parseSet } from './parse-set.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { textTable } from './text-table.ts';

export const evaluateHelp = `parley evaluate SCENARIO [--packages N] [--seed N] [--set PATH=VALUE]... [--json]

Says how well a negotiation's level and pair tables score packages: draws packages that may be agreed on, evaluates
each exactly, and prints by how much the tables miss, for each party.
  --packages N      packages drawn, none twice, at most 10000 (default 200)
  --seed N          seed of the draw and of the run up to the first session (default 1)
  --set PATH=VALUE  changes the scenario or a parameter (may be repeated)
  --json            prints one JSON object
`;
/** Pairs of chips that are printed, of those kept and of those left out. */
const listed = 5;

/** Prints the errors of the tables of a scenario's negotiations. @returns the exit code */
export function evaluateCommand(args: readonly string[], io: Io): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      packages: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      set: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const packages = parseCount('--packages', values.packages);
  const set = parseSet(values.set);
  if (positionals.length !== 1) return refuse(io, 'evaluate takes one scenario');
  if (typeof packages === 'object') return refuse(io, packages.bad);
  if (!/^\d+$/.test(values.seed)) return refuse(io, 'a seed is a whole number');
  if ('bad' in set) return refuse(io, `--set ${set.bad}`);
  const { runner } = io;
  const opened = openScenario(positionals[0]!, io.cwd, runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  const { scenario, model, locate } = opened.value;
  if (scenario.tables.length === 0) return refuse(io, `${scenario.id} has no table`);
  const seed = Number(values.seed);
  const request = { scenario, model, overrides: set.overrides, seed, reference: false };
  const evaluated = runner.evaluate(request, packages);
  if (!evaluated.ok) return refuseAll(io, locate(evaluated.diagnostics));
  warn(io, [...opened.warnings, ...locate(evaluated.warnings)]);
  const { tables, failed } = evaluated.value;
  const failure = failed?.solve ?? tables.find((table) => table.failure !== null)?.failure ?? null;
  if (failure !== null) {
    io.err(
      `${scenario.id}, seed ${seed}: no solution (${failure.status}, residual ${failure.residual} after ${failure.iterations} sweeps)\n`,
    );
    return exitCodes.numbersFailed;
  }
  io.out(
    values.json
      ? `${JSON.stringify({ scenario: scenario.id, seed, tables })}\n`
      : tables.map((table) => describe(scenario.id, seed, table)).join(''),
  );
  return exitCodes.done;
}

function describe(scenario: string, seed: number, table: TableErrors): string {
  const { packages, allowed, drawn, solved, sweeps, parties, pairs } = table;
  const share = (value: number, range: number) => (range > 0 ? ((100 * value) / range).toFixed(2) : '0');
  const rows = (['mean', 'median', 'p95', 'max'] as const).map((statistic) => [
    statistic === 'p95' ? '95th percentile' : statistic,
    ...parties.flatMap((party) => [party[statistic].toFixed(3), share(party[statistic], party.range)]),
  ]);
  const ids = parties.map(({ party }) => party);
  const kept = pairs.filter((pair) => pair.kept);
  const dropped = pairs.filter((pair) => !pair.kept);
  return [
    `${scenario}, seed ${seed}, table ${table.table}: ${drawn} of ${allowed} allowed packages evaluated exactly (${packages} in all)\n`,
    `${solved} packages solved for the tables, ${(sweeps / solved).toFixed(1)} sweeps each\n`,
    `Error of the tables in utility, bn USD a year and % of the party's range (${parties.map(({ party, range }) => `${party} ${range.toFixed(1)} bn`).join(', ')})\n`,
    textTable(
      [
        { heading: 'error', words: true },
        ...ids.flatMap((party) => [{ heading: `${party} bn` }, { heading: '%' }]),
      ],
      rows,
    ),
    `Pairs of chips at their last levels, beyond the sum of each alone: ${kept.length} kept, ${dropped.length} left out\n`,
    textTable(
      [
        { heading: 'pair', words: true },
        { heading: '', words: true },
        ...ids.map((party) => ({ heading: `${party} bn` })),
      ],
      [...kept.slice(0, listed), ...dropped.slice(0, listed)].map(pairRow),
    ),
  ].join('');
}

function pairRow({ first, second, kept, worth }: PairTerm): string[] {
  return [`${first} × ${second}`, kept ? 'kept' : 'left out', ...worth.map((value) => value.toFixed(3))];
}
