import { hashText } from '../numerics/hash.ts';
import type { SolveStatus } from '../schema/diagnostic.ts';
import type { Quarter } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import { madeModel } from '../schema/model-name.ts';
import type { RunProgress, RunRequest, RunResult, Tables } from '../schema/result.ts';
import type { Scenario } from '../schema/scenario.ts';
import { recodeTables } from './recode-tables.ts';
import type { RunMemo } from './run-memo.ts';
import { createRunModel, type RunModel } from './run-model.ts';
import { createCodebook, type Codebook } from './simulate/codebook.ts';
import { drawEvents } from './simulate/draw-events.ts';
import { hashTables } from './simulate/hash-tables.ts';
import { homeRegions } from './simulate/home-regions.ts';
import { isOver } from './simulate/is-over.ts';
import { keepDeals } from './simulate/keep-deals.ts';
import { judgeActs } from './simulate/judge-acts.ts';
import { moveWorld } from './simulate/move-world.ts';
import { moveAllies } from './simulate/move-allies.ts';
import { moveRegimes } from './simulate/move-regimes.ts';
import { negotiate } from './simulate/negotiate.ts';
import { recordLapses } from './simulate/record-lapses.ts';
import { recordQuarter } from './simulate/record-quarter.ts';
import { createRecords } from './simulate/records.ts';
import { snapBack } from './simulate/snap-back.ts';
import { createWorld, type World } from './simulate/world.ts';

export const runtimeSets = [
  'act',
  'table',
  'scope',
  'action',
  'status',
  'process',
  'kind',
  'metric',
  'type',
  'regime',
  'seat',
];

/**
 * Runs a scenario and, when asked, its paired Baseline: same seed and parameters, tables, events and regimes removed, to the last quarter whatever the
 * run itself goes on until. A generator, so that a caller may stop it between quarters by `next(true)`; what is done is then returned with status 'cancelled'.
 */
export function* simulate(
  model: Model,
  scenario: Scenario,
  request: RunRequest,
  memo: RunMemo,
): Generator<RunProgress, RunResult, boolean | undefined> {
  const run = createRunModel(model, scenario, memo);
  const codebook = createCodebook(model, runtimeSets);
  const quarters = scenario.quarters * (request.reference ? 2 : 1);
  const fact = yield* runQuarters(run, scenario, request, memo, codebook, { from: 0, quarters });
  let reference: Lap | null = null;
  if (request.reference && fact.status === 'complete') {
    const span = { from: scenario.quarters, quarters };
    reference = yield* playBaseline(run, scenario, request.seed, memo, codebook, span);
  }
  run.over();
  return {
    request,
    model: madeModel(model),
    scenarioHash: scenario.hash,
    sets: codebook.sets(),
    homes: homeRegions(run),
    indexWeights: [...run.rows.weight],
    horizon: run.read('payoff.horizon'),
    structure: scenario.structure,
    sources: model.sources,
    status: reference === null ? fact.status : reference.status,
    tables: fact.tables,
    reference: reference?.tables ?? null,
    resultHash: hashTables(fact.tables),
  };
}

/**
 * The paired Baseline, known by all that it reads: runs that differ in their tables, or in what parties want, share it. It is played with a codebook of its
 * own, so that what it names does not hang on the run beside it.
 */
function* playBaseline(
  run: RunModel,
  scenario: Scenario,
  seed: number,
  memo: RunMemo,
  codebook: Codebook,
  span: Span,
): Generator<RunProgress, Lap, boolean | undefined> {
  const alone: Scenario = { ...scenario, tables: [], events: [], regimes: [] };
  const { quarters, policies, notNegotiable, withheld } = alone;
  const key = hashText(JSON.stringify([run.hash, seed, quarters, policies, notNegotiable, withheld]));
  const known = memo.baselines.find(key);
  if (known !== undefined)
    return { status: 'complete', tables: recodeTables(known.tables, known.named, codebook) };
  const own = createCodebook(run.model, runtimeSets);
  const lap = yield* runQuarters(run, alone, { seed }, memo, own, span);
  const sets = own.sets();
  const named = Object.fromEntries(runtimeSets.map((set) => [set, sets[set]!]));
  if (lap.status === 'complete') memo.baselines.get(key, () => ({ tables: lap.tables, named }));
  return { ...lap, tables: recodeTables(lap.tables, named, codebook) };
}

interface Lap {
  status: RunResult['status'];
  tables: Tables;
}
/** Where the progress of a lap stands in that of the whole. */
interface Span {
  from: number;
  quarters: number; // of all laps
}

function* runQuarters(
  run: RunModel,
  scenario: Scenario,
  { seed, until }: Pick<RunRequest, 'seed' | 'until'>,
  memo: RunMemo,
  codebook: Codebook,
  span: Span,
): Generator<RunProgress, Lap, boolean | undefined> {
  const records = createRecords(run.model.equations);
  const world = createWorld(run, scenario, seed, memo, codebook, records);
  for (let quarter = 0; quarter < scenario.quarters; quarter++) {
    const solve = stepQuarter(world, scenario, quarter);
    if (solve.status !== 'converged') return { status: { failed: quarter, solve }, tables: records.build() };
    const stop = yield { quarter: span.from + quarter + 1, quarters: span.quarters };
    if (stop) return { status: 'cancelled', tables: records.build() };
    if (until !== undefined && isOver(until, records, codebook, quarter)) break;
  }
  return { status: 'complete', tables: records.build() };
}

/** The order of a quarter (MODEL.md, section 2): world, regimes, allies, tables, firms, trade, technology, beliefs, record. */
function stepQuarter(world: World, scenario: Scenario, quarter: Quarter): SolveStatus {
  return beginQuarter(world, scenario, quarter) ?? endQuarter(world, quarter);
}

/** What happens before anybody meets: news, events, regimes, allies. @returns why the quarter cannot begin, or null */
export function beginQuarter(world: World, scenario: Scenario, quarter: Quarter): SolveStatus | null {
  const eve = world.trade.equilibrium;
  if (eve.status !== 'converged') return statusOf(eve);
  if (!hasNumbers(world)) return noNumbers();
  world.fresh = [];
  world.takenBack = [];
  world.asked.clear();
  recordLapses(world, quarter);
  const news = world.scheduled.filter(({ announced }) => announced === quarter);
  snapBack(world, news, quarter);
  world.announce(news);
  drawEvents(world, scenario, quarter);
  moveRegimes(world, quarter);
  moveAllies(world, quarter);
  return null;
}

/** The rest of a quarter, from its sessions on. */
export function endQuarter(world: World, quarter: Quarter): SolveStatus {
  const { run } = world;
  for (const talks of world.talks) {
    const failure = negotiate(world, talks, quarter);
    if (failure !== null) return failure;
  }
  // Deals without a lag are law at once, so that the quarter's wedges are made when everybody has acted.
  const wedges = run.policy.wedges(world.acts, quarter);
  const solve = moveWorld(world, quarter, wedges);
  if (solve.status !== 'converged') return solve;
  keepDeals(world, quarter);
  const reversals = judgeActs(world, quarter);
  recordQuarter(world, quarter, wedges, reversals);
  if (!world.records.finite) return noNumbers();
  return solve;
}

function statusOf({ status, residual, iterations }: SolveStatus): SolveStatus {
  return { status, residual, iterations };
}

/** Whether the technology equations have finite values: a parameter far outside its range can empty them of meaning. */
function hasNumbers({ technology }: World): boolean {
  return technology.columns.every((columns) => Object.values(columns).every(areFinite));
}

/** A loop: `every` would take several times as long. */
function areFinite(column: Float64Array): boolean {
  for (let at = 0; at < column.length; at++) if (!Number.isFinite(column[at]!)) return false;
  return true;
}

function noNumbers(): SolveStatus {
  return { status: 'non-finite', residual: Infinity, iterations: 0 };
}
