import { parseArgs } from 'node:util';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { parseCount, parseSet } from './parse-set.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { surveyDraws } from './survey-draws.ts';
import { describeSurvey, surveyJson } from './survey-report.ts';
import { jobsHelp, parseJobs, useCrew } from './use-crew.ts';

/** Draws that a thread is worth: each solves what packages do for itself. */
const drawsApiece = 20;

export const surveyHelp = `parley survey SCENARIO [--table ID] [--draws N] [--spread S] [--seed N] [--set PATH=VALUE]... [--jobs N] [--json]

Draws what the parties of a negotiation want, every preference of the model evenly within a share of its value, and says
what becomes of the table: how much of it suits all, what the Nash solution holds, which terms decide, and how often the
packages that the table names are worth signing.
  --table ID        one table of the scenario (all where left out)
  --draws N         how often, at most 10000 (default 200)
  --spread S        share of each value to either side, from 0 to 1 (default 0.5)
  --seed N          seed of the draws and of the run up to the first session (default 1)
  --set PATH=VALUE  changes the scenario or a parameter (may be repeated)
${jobsHelp(20)}  --json            prints one JSON object, every draw in it
`;

/** Prints what becomes of a scenario's tables under drawn preferences. @returns the exit code */
export async function surveyCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      table: { type: 'string' },
      draws: { type: 'string', default: '200' },
      spread: { type: 'string', default: '0.5' },
      seed: { type: 'string', default: '1' },
      set: { type: 'string', multiple: true, default: [] },
      jobs: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { table } = values;
  const set = parseSet(values.set);
  const draws = parseCount('--draws', values.draws);
  const spread = Number(values.spread);
  const jobs = parseJobs(values.jobs);
  if (positionals.length !== 1) return refuse(io, 'survey takes one scenario');
  if (typeof draws === 'object') return refuse(io, draws.bad);
  if (!(spread >= 0 && spread <= 1)) return refuse(io, '--spread takes a share from 0 to 1');
  if (!/^\d+$/.test(values.seed)) return refuse(io, 'a seed is a whole number');
  if ('bad' in set) return refuse(io, `--set ${set.bad}`);
  if (typeof jobs === 'object') return refuse(io, jobs.bad);
  const opened = openScenario(positionals[0]!, io.cwd, io.runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  const { scenario, model, files, locate } = opened.value;
  const known = scenario.tables.map(({ id }) => id);
  if (known.length === 0) return refuse(io, `${scenario.id} has no table`);
  if (table !== undefined && !known.includes(table))
    return refuse(io, `${scenario.id} has no table ${table}; it has ${known.join(', ')}`);
  const request = { scenario, model, overrides: set.overrides, seed: Number(values.seed), reference: false };
  const wanted = { draws, spread, ...(table === undefined ? {} : { table }) };
  const surveyed = await useCrew({ jobs, most: Math.ceil(draws / drawsApiece), files }, io, (crew) =>
    surveyDraws(crew, request, wanted),
  );
  if (!surveyed.ok) return refuseAll(io, locate(surveyed.diagnostics));
  warn(io, [...opened.warnings, ...locate(surveyed.warnings)]);
  const { tables, failed } = surveyed.value;
  const failure = failed?.solve ?? tables.find((found) => found.failure !== null)?.failure ?? null;
  const of = { scenario: scenario.id, seed: request.seed, draws, spread };
  if (failure !== null) {
    const { status, residual, iterations } = failure;
    io.err(
      `${of.scenario}, seed ${of.seed}: no solution (${status}, residual ${residual} after ${iterations} sweeps)\n`,
    );
    return exitCodes.numbersFailed;
  }
  io.out(values.json ? surveyJson(of, tables) : describeSurvey(of, tables));
  return exitCodes.done;
}
