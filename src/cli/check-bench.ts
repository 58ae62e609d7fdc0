import type { Answer, Bench } from '../experiments/measures/measure.ts';
import type { CheckRow } from '../schema/check.ts';
import type { CrisisMoments } from '../schema/crisis-moments.ts';
import type { Checked, SolveStatus } from '../schema/diagnostic.ts';
import type { RunResult } from '../schema/result.ts';
import type { Runner } from '../schema/runner.ts';
import type { SurveyWanted, TableSurvey } from '../schema/survey.ts';
import type { TableErrors } from '../schema/table-errors.ts';
import { openScenario, type OpenedScenario } from './open-scenario.ts';

/**
 * What the measures of one file may ask for: rows of one scenario with the same changes share its runs.
 * @param folder from which paths of scenarios count
 */
export function createBenches(runner: Runner, folder: string): (row: CheckRow) => Bench {
  const opened = remember((name: string) => openScenario(name, folder, runner));
  const runs = remember((key: string) => runAll(runner, opened, JSON.parse(key) as WantedRuns));
  const tables = remember((key: string) => evaluate(runner, opened, JSON.parse(key) as Wanted));
  const dyads = remember((key: string) => drawDyads(runner, opened, JSON.parse(key) as Wanted));
  const surveys = remember((key: string) => survey(runner, opened, JSON.parse(key) as WantedSurvey));
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

async function runAll(
  runner: Runner,
  open: Open,
  { scenario: name, overrides, count, spread }: WantedRuns,
): Promise<Answer<readonly RunResult[]>> {
  const opened = open(name);
  if (!opened.ok) return { diagnostics: opened.diagnostics };
  const { scenario, model, locate } = opened.value;
  const request = { scenario, model, overrides, seed: 1, reference: false };
  const drawn = runner.drawPreferences(request, { draws: spread > 0 ? count : 0, spread });
  if (!drawn.ok) return { diagnostics: locate(drawn.diagnostics) };
  const results: RunResult[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const wishes = drawn.value[seed - 1] ?? {};
    const run = await runner.run({ ...request, overrides: { ...overrides, ...wishes }, seed });
    if (!run.ok) return { diagnostics: locate(run.diagnostics) };
    const { status } = run.value;
    if (typeof status === 'object')
      return { unsolved: `${name}, seed ${seed}: quarter ${status.failed} has ${inWords(status.solve)}` };
    results.push(run.value);
  }
  return { value: results };
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

function survey(
  runner: Runner,
  open: Open,
  { scenario: name, overrides, wanted }: WantedSurvey,
): Answer<readonly TableSurvey[]> {
  const opened = open(name);
  if (!opened.ok) return { diagnostics: opened.diagnostics };
  const { scenario, model, locate } = opened.value;
  const surveyed = runner.survey({ scenario, model, overrides, seed: 1, reference: false }, wanted);
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
