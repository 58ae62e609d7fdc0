import { setImmediate } from 'node:timers/promises';
import { changesOf, type Change, type Movable } from '../experiments/why/changes.ts';
import { closeness } from '../experiments/why/closeness.ts';
import { endingOf, lastAgreed, movesAt, tableOfDeal } from '../experiments/why/read-talks.ts';
import { searchFlips, type Course, type Play } from '../experiments/why/search-flips.ts';
import { otherRun } from '../exports/read-manifest.ts';
import { applyOverrides } from '../model/resolve-scenario.ts';
import type { RunResult } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import type { ScenarioFile, TableFile } from '../schema/scenario.ts';
import type { Stock } from '../schema/stock.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import type { OpenedRun } from './open-why.ts';
import { createLongProgress } from './progress.ts';
import { refuse, refuseAll, reportFailure, warn } from './run.ts';
import { describeWhy } from './why-report.ts';
import { whyJson } from './why-json.ts';

/** What a call asks of a run. */
export interface Asked {
  deal: number | null;
  table: string | null;
  kinds: readonly Change['kind'][]; // of changes to be tried
  limit: number; // most changes that have to be solved for
  json: boolean;
}
/** A run as it was, with what was on the table when it last met. */
export interface AskedRun {
  result: RunResult;
  stock: Stock | null;
}

/** Runs, explains, searches and prints. @returns the exit code */
export async function askWhy(opened: OpenedRun, asked: Asked, runner: Runner, io: Io): Promise<number> {
  const results = await runAll(opened, runner, io);
  if (typeof results === 'number') return results;
  const applied = applyOverrides(opened.scenario, opened.overrides);
  if (!applied.ok) return refuseAll(io, opened.locate(applied.diagnostics));
  const table = chooseTable(applied.value, results[0]!, asked);
  if (typeof table === 'string') return refuse(io, table);
  const runs: AskedRun[] = [];
  for (const result of results) {
    const stock = lastStock(opened, result, table, runner, io);
    if (typeof stock === 'number') return stock;
    runs.push({ result, stock });
  }
  const progress = createLongProgress(io, `${opened.scenario.id}, changes`);
  const changes = changesOf(table, movables(opened, applied.value), absentIn(results[0]!, applied.value));
  const bases = runs.map(({ result }) => ({
    seed: result.request.seed,
    ending: endingOf(result, table.id),
    outcome: lastAgreed(result, table.id),
  }));
  const flips = await searchFlips(changes, bases, playerOf(opened, table, applied.value, runs, runner), {
    kinds: asked.kinds,
    limit: asked.limit,
    all: runs.length > 1,
    show: progress.show,
  });
  progress.end();
  const answer = { table, runs, flips };
  io.out(asked.json ? `${JSON.stringify(whyJson(answer))}\n` : describeWhy(answer));
  return exitCodes.done;
}

/** The runs as they were; a result's run has to give the same bits again. */
async function runAll(opened: OpenedRun, runner: Runner, io: Io): Promise<RunResult[] | number> {
  const { scenario, model, overrides, seeds, repeats, locate } = opened;
  const single = seeds.length === 1;
  const progress = createLongProgress(io, `${scenario.id}, ${single ? 'quarters' : 'runs'}`);
  const results: RunResult[] = [];
  for (const [at, seed] of seeds.entries()) {
    progress.show(at, single ? scenario.quarters : seeds.length);
    const request = { scenario, model, overrides, seed, reference: false };
    const checked = await runner.run(request, {
      pause: setImmediate,
      ...(single ? { progress: ({ quarter, quarters }) => progress.show(quarter, quarters) } : {}),
    });
    progress.end();
    if (!checked.ok) return refuseAll(io, locate(checked.diagnostics));
    if (at === 0) warn(io, locate(checked.warnings));
    const result = checked.value;
    if (typeof result.status === 'object') return reportFailure(result, io);
    const other = repeats === null ? null : otherRun(repeats.manifest, result, repeats.file);
    if (other !== null) return refuseAll(io, [other]);
    results.push(result);
  }
  return results;
}

/** The table that a call is about, or why there is none, in words. */
function chooseTable(
  { id, tables }: ScenarioFile,
  result: RunResult,
  { deal, table }: Asked,
): TableFile | string {
  const [first] = tables;
  if (first === undefined) return `${id} has no table`;
  const wanted = table ?? tableOfDeal(result, deal ?? 0);
  if (wanted === null) return deal === null ? first : `the run has no deal ${deal}`;
  return tables.find((one) => one.id === wanted) ?? `${id} has no table ${wanted}`;
}

/** What was on the table in the quarter of its last session; null where the run holds none. */
function lastStock(
  { scenario, model, overrides }: OpenedRun,
  result: RunResult,
  { id }: TableFile,
  runner: Runner,
  io: Io,
): Stock | null | number {
  const last = movesAt(result, id).at(-1);
  if (last === undefined) return null;
  const { seed } = result.request;
  const taken = runner.takeStock({ scenario, model, overrides, seed, reference: false }, id, last.quarter);
  if (!taken.ok) return refuseAll(io, taken.diagnostics);
  const { stock, failed } = taken.value;
  if (failed === null) return stock;
  return reportFailure({ ...result, status: { failed: failed.quarter, solve: failed.solve } }, io);
}

/** Governments that sit at no table of a scenario; none where a bloc does, since its members' wishes may count in it. */
function absentIn({ sets }: RunResult, { tables }: ScenarioFile): string[] {
  const governments = sets['government']!.map(({ id }) => id);
  const seated = tables.flatMap(({ parties }) => parties);
  if (!seated.every((party) => governments.includes(party))) return [];
  return governments.filter((id) => !seated.includes(id));
}

/** Every parameter with its value in the run. */
function movables({ parameters, presets }: OpenedRun, scenario: ScenarioFile): Movable[] {
  const preset = presets.find(({ id }) => id === scenario.preset)?.parameters ?? {};
  return parameters.map(({ id, value, low, high }) => ({
    id,
    low,
    high,
    value: scenario.parameters[id] ?? preset[id]?.value ?? value,
  }));
}

/** Plays a run with one change; a short one ends at the table's deadline, until when it is the whole run bit for bit. */
function playerOf(
  { scenario, model, overrides }: OpenedRun,
  { id, deadline }: TableFile,
  { quarters }: ScenarioFile,
  runs: readonly AskedRun[],
  runner: Runner,
): Play {
  const short = { quarters: Math.min(quarters, deadline + 1) };
  return async ({ path, value }: Change, seed, whole): Promise<Course> => {
    const changed = { ...overrides, [path]: value, ...(whole ? {} : short) };
    const request = { scenario, model, overrides: changed, seed, reference: false };
    const checked = await runner.run(request, { pause: setImmediate });
    if (!checked.ok) return 'refused';
    const result = checked.value;
    if (typeof result.status === 'object') return 'unsolved';
    const stock = runs.find((run) => run.result.request.seed === seed)!.stock;
    return {
      ending: endingOf(result, id),
      outcome: lastAgreed(result, id),
      closeness: closeness(result, id, stock),
    };
  };
}
