import type { Answer, Bench } from '../experiments/measures/measure.ts';
import type { CheckRow } from '../schema/check.ts';
import type { Crew } from '../schema/crew.ts';
import type { CrisisMoments } from '../schema/crisis-moments.ts';
import type { Checked, SolveStatus } from '../schema/diagnostic.ts';
import type { FileSet } from '../schema/ids.ts';
import type { RunRequest, RunResult } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import type { SurveyWanted, TableSurvey } from '../schema/survey.ts';
import type { TableErrors } from '../schema/table-errors.ts';
import { openScenario, type OpenedScenario } from './open-scenario.ts';
import { surveyDraws } from './survey-draws.ts';
import { takeInOrder } from './use-crew.ts';

/**
 * What the measures of one file may ask for: rows of one scenario with the same changes share its runs.
 * @param folder from which paths of scenarios count @param crew threads for many runs and draws; absent: the runner's own
 */
export function createBenches(runner: Runner, folder: string, crew?: () => Crew): (row: CheckRow) => Bench {
  const hands: Hands = { runner, ...(crew === undefined ? {} : { crew }) };
  const opened = remember((name: string) => openScenario(name, folder, runner));
  const runs = remember((key: string) => runAll(hands, opened, JSON.parse(key) as WantedRuns));
  const tables = remember((key: string) => evaluate(runner, opened, JSON.parse(key) as Wanted));
  const dyads = remember((key: string) => drawDyads(runner, opened, JSON.parse(key) as Wanted));
  const surveys = remember((key: string) => survey(hands, opened, JSON.parse(key) as WantedSurvey));
  return ({ scenario, overrides, seeds }) => ({
    runs: (spread = 0, setting = {}) => {
      const changed = { ...overrides, ...setting };
      return runs(
        JSON.stringify({ scenario, overrides: changed, count: seeds, spread } satisfies WantedRuns),
      );
    },
    tables: (draw) => tables(JSON.stringify({ scenario, overrides, count: draw } satisfies Wanted)),
    dyads: (draw) => dyads(JSON.stringify({ scenario, overrides, count: draw } satisfies Wanted)),
    survey: (wanted, setting) => {
      const changed = { ...overrides, ...setting };
      return surveys(JSON.stringify({ scenario, overrides: changed, wanted } satisfies WantedSurvey));
    },
  });
}

interface Wanted {
  scenario: string;
  overrides: CheckRow['overrides'];
  count: number; // of seeds, of packages or of dyads
}
interface WantedRuns extends Wanted {
  spread: number; // 0-1, of preferences
}
interface WantedSurvey extends Omit<Wanted, 'count'> {
  wanted: SurveyWanted;
}
type Open = (name: string) => Checked<OpenedScenario>;

/** Who carries out what a measure asks for. */
interface Hands {
  runner: Runner;
  crew?: () => Crew;
}
/** Runs from which on threads are worth having a model each made ready. */
const fewRuns = 4;

async function runAll(
  hands: Hands,
  open: Open,
  { scenario: name, overrides, count, spread }: WantedRuns,
): Promise<Answer<readonly RunResult[]>> {
  const opened = open(name);
  if (!opened.ok) return { diagnostics: opened.diagnostics };
  const { scenario, model, files, locate } = opened.value;
  const request = { scenario, model, overrides, seed: 1, reference: false };
  const drawn = hands.runner.drawPreferences(request, { draws: spread > 0 ? count : 0, spread });
  if (!drawn.ok) return { diagnostics: locate(drawn.diagnostics) };
  const requests = Array.from({ length: count }, (_, at) => ({
    ...request,
    overrides: { ...overrides, ...drawn.value[at] },
    seed: at + 1,
  }));
  const results: RunResult[] = [];
  let ending: Exclude<Answer<never>, { value: never }> | null = null;
  const take = (run: Checked<RunResult>, index: number): boolean => {
    if (!run.ok) ending = { diagnostics: locate(run.diagnostics) };
    else if (typeof run.value.status === 'object') {
      const { failed, solve } = run.value.status;
      ending = { unsolved: `${name}, seed ${index + 1}: quarter ${failed} has ${inWords(solve)}` };
    } else results.push(run.value);
    return ending === null;
  };
  if (hands.crew !== undefined && count >= fewRuns) await runOn(hands.crew(), files, requests, take);
  else for (const [index, one] of requests.entries()) if (!take(await hands.runner.run(one), index)) break;
  return ending ?? { value: results };
}

/** Makes runs on a crew and takes them in their order, up to the first that ends it. */
async function runOn(
  crew: Crew,
  files: FileSet,
  requests: readonly RunRequest[],
  take: (run: Checked<RunResult>, index: number) => boolean,
): Promise<void> {
  crew.open(files);
  await takeInOrder(crew, 'run', requests, {
    take: (run, index) => (take(run, index) ? null : 0),
    progress: () => undefined,
  });
}

function evaluate(
  runner: Runner,
  open: Open,
  { scenario: name, overrides, count }: Wanted,
): Answer<readonly TableErrors[]> {
  const opened = open(name);
  if (!opened.ok) return { diagnostics: opened.diagnostics };
  const { scenario, model, locate } = opened.value;
  const evaluated = runner.evaluate({ scenario, model, overrides, seed: 1, reference: false }, count);
  if (!evaluated.ok) return { diagnostics: locate(evaluated.diagnostics) };
  const { tables, failed } = evaluated.value;
  const solve = failed?.solve ?? tables.find(({ failure }) => failure !== null)?.failure ?? null;
  return solve === null ? { value: tables } : { unsolved: `${name}: ${inWords(solve)}` };
}

async function survey(
  { runner, crew }: Hands,
  open: Open,
  { scenario: name, overrides, wanted }: WantedSurvey,
): Promise<Answer<readonly TableSurvey[]>> {
  const opened = open(name);
  if (!opened.ok) return { diagnostics: opened.diagnostics };
  const { scenario, model, files, locate } = opened.value;
  const request = { scenario, model, overrides, seed: 1, reference: false };
  const threads = crew?.();
  threads?.open(files);
  const surveyed =
    threads === undefined ? runner.survey(request, wanted) : await surveyDraws(threads, request, wanted);
  if (!surveyed.ok) return { diagnostics: locate(surveyed.diagnostics) };
  const { tables, failed } = surveyed.value;
  const solve = failed?.solve ?? tables.find(({ failure }) => failure !== null)?.failure ?? null;
  return solve === null ? { value: tables } : { unsolved: `${name}: ${inWords(solve)}` };
}

function drawDyads(
  runner: Runner,
  open: Open,
  { scenario: name, overrides, count }: Wanted,
): Answer<CrisisMoments> {
  const opened = open(name);
  if (!opened.ok) return { diagnostics: opened.diagnostics };
  const { scenario, model, locate } = opened.value;
  const drawn = runner.dyads({ scenario, model, overrides, seed: 1, reference: false }, count);
  if (!drawn.ok) return { diagnostics: locate(drawn.diagnostics) };
  return drawn.value === null
    ? { unsolved: `${name}: its model has no crisis game` }
    : { value: drawn.value };
}

function inWords({ status, residual, iterations }: SolveStatus): string {
  return `no solution (${status}, residual ${residual} after ${iterations} sweeps)`;
}

/** A function that works out each answer once. */
function remember<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key)!;
  };
}
