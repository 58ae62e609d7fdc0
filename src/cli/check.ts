import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { parseChecks, type PlannedCheck } from '../experiments/parse-checks.ts';
import { runCheck, tally } from '../experiments/run-check.ts';
import type { Crew } from '../schema/crew.ts';
import type { CheckOutcome, Score } from '../schema/check-outcome.ts';
import { createBenches } from './check-bench.ts';
import { describeCheck, describeTally } from './check-report.ts';
import { exitCodes } from './exit-codes.ts';
import { findRoot } from './find-root.ts';
import type { Io } from './io.ts';
import { readText } from './name-file.ts';
import { openScenario } from './open-scenario.ts';
import { createProgress } from './progress.ts';
import { refuse, refuseAll } from './run.ts';
import { jobsHelp, parseJobs } from './use-crew.ts';

export const checkHelp = `parley check [MODEL] [--file FILE] [--only ID[,ID]...] [--strict] [--jobs N] [--json]

Holds a model against patterns of the world, the rows of models/MODEL/checks.yaml: what is measured, what was expected
and observed, and whether the number was in view when the model was made (tuned), was not (untuned), or could not come
out otherwise (by construction, which is not counted). Ends with a line of counts.
  MODEL             folder in models/ (may be left out where there is one)
  --file FILE       runs the rows of another file
  --only ID         runs the rows of these ids, or whose ids begin with one and a point: P01 for P01.sign too
  --strict          exit code 1 on a miss
${jobsHelp(20)}  --json            prints one JSON object, with the model and the day; the page shows that of models/MODEL/score.json
Exit codes: 0 also with misses, 1 bad input, 2 numbers failed.
`;

/** Takes every measure of a file of checks and says which are as expected. @returns the exit code */
export async function checkCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      file: { type: 'string' },
      only: { type: 'string' },
      jobs: { type: 'string' },
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const jobs = parseJobs(values.jobs);
  if (typeof jobs === 'object') return refuse(io, jobs.bad);
  if (positionals.length > 1) return refuse(io, 'check takes one model');
  if (values.file !== undefined && positionals.length > 0)
    return refuse(io, 'give a model or --file, not both');
  const path = values.file === undefined ? checksOf(positionals[0]) : resolve(io.cwd, values.file);
  if (path === null) return refuse(io, 'there are several models; name one');
  const shown = relative(io.cwd, path);
  if (!existsSync(path)) return refuse(io, `there is no file ${shown}`);
  const plans = parseChecks(readText(path), shown);
  if (!plans.ok) return refuseAll(io, plans.diagnostics);
  const chosen = chooseRows(plans.value, values.only?.split(',') ?? []);
  if ('strange' in chosen) return refuse(io, `${shown} has no row ${chosen.strange}`);
  let crew: Crew | null = null;
  const threads = (): Crew => (crew ??= io.crew(jobs));
  const benchOf = createBenches(io.runner, dirname(path), jobs > 1 ? threads : undefined);
  const outcomes = await takeAll(chosen.rows, benchOf, { shown, json: values.json }, io).finally(() =>
    crew?.close(),
  );
  const counts = tally(outcomes);
  if (!values.json) io.out(describeTally(counts));
  else {
    const made = madeWith(io, outcomes, dirname(path));
    io.out(`${JSON.stringify({ made, checks: outcomes, ...counts } satisfies Score)}\n`);
  }
  return exitCode(outcomes, values.strict);
}

/** The model that the first row's scenario is played on, by which whoever reads the rows later knows whether it is still the same; null where it cannot be read. */
function madeWith(io: Io, outcomes: readonly CheckOutcome[], folder: string): Score['made'] {
  const first = outcomes[0];
  const opened = first && openScenario(first.row.scenario, folder, io.runner);
  if (!opened?.ok) return null;
  const { scenario, model: hash } = opened.value;
  const date = new Date().toISOString().slice(0, 10);
  return { model: `${scenario.model.id} ${scenario.model.version}`, hash, app: version, date };
}

/** Takes every row's measure in turn and says what came of it. */
async function takeAll(
  rows: readonly PlannedCheck[],
  benchOf: ReturnType<typeof createBenches>,
  { shown, json }: { shown: string; json: boolean },
  io: Io,
): Promise<CheckOutcome[]> {
  const progress = createProgress(io, shown);
  const outcomes: CheckOutcome[] = [];
  for (const [at, plan] of rows.entries()) {
    progress.show(at, rows.length);
    const outcome = await runCheck(plan, benchOf(plan.row));
    progress.end();
    outcomes.push(outcome);
    if (!json) io.out(describeCheck(outcome));
  }
  return outcomes;
}

/** The rows that are named, or all where none is; the first name that no row bears. */
function chooseRows(
  plans: readonly PlannedCheck[],
  names: readonly string[],
): { rows: readonly PlannedCheck[] } | { strange: string } {
  const bears = ({ row }: PlannedCheck, name: string) => row.id === name || row.id.startsWith(`${name}.`);
  const strange = names.find((name) => !plans.some((plan) => bears(plan, name)));
  if (strange !== undefined) return { strange };
  return { rows: plans.filter((plan) => names.length === 0 || names.some((name) => bears(plan, name))) };
}

/** The file of checks of a model, of the only one where none is named; null where there are several. */
function checksOf(model: string | undefined): string | null {
  const folder = join(findRoot(), 'models');
  const known = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (model === undefined && known.length !== 1) return null;
  return join(folder, model ?? known[0]!.name, 'checks.yaml');
}

function exitCode(outcomes: readonly CheckOutcome[], strict: boolean): number {
  if (outcomes.some(({ diagnostics }) => diagnostics.length > 0)) return exitCodes.badInput;
  if (outcomes.some(({ unsolved }) => unsolved !== null)) return exitCodes.numbersFailed;
  return strict && tally(outcomes).miss > 0 ? exitCodes.badInput : exitCodes.done;
}
