import { canonicalJson } from '../../numerics/canonical-json.ts';
import { hashText } from '../../numerics/hash.ts';
import { sobolDimensions } from '../../numerics/sobol.ts';
import type { Checked, Diagnostic } from '../../schema/diagnostic.ts';
import type { DesignPoint, EnsembleDraw, Varies } from '../../schema/ensemble.ts';
import type {
  ExperimentFile,
  ExperimentPlan,
  ExperimentRow,
  SeriesPlan,
  StopRule,
} from '../../schema/experiment.ts';
import type { Hash } from '../../schema/ids.ts';
import type { Model } from '../../schema/model.ts';
import { madeModel } from '../../schema/model-name.ts';
import { nearestId } from '../../schema/nearest-id.ts';
import { parseCondition } from '../../schema/parse-condition.ts';
import { diagnose, formatPath } from '../../schema/place.ts';
import type { ExitCondition, RunRequest } from '../../schema/result.ts';
import type { ScenarioFile } from '../../schema/scenario.ts';
import type { LocatedProblem } from '../../schema/validate.ts';
import { axisOf, type Axis } from './axes.ts';
import { defaultMetrics, type HeadlineModel } from './default-metrics.ts';
import { planArms } from './plan-arms.ts';
import { planMetrics, type MetricModel } from './plan-metrics.ts';
import { samplers } from './samplers.ts';

/** What a plan asks of a model, with the hash that it is open under. */
export type PlanModel = MetricModel &
  HeadlineModel &
  Pick<Model, 'id' | 'version' | 'own' | 'parameters'> & { hash: Hash };
type Locate = (problem: LocatedProblem) => Diagnostic;

const mostPoints = 100_000;
const mostMembers = 2_000_000;

/**
 * An experiment against its model and scenarios: arms, points, draws and the numbers that are read. What does not fit them is a diagnostic.
 * @param scenarios in the order of the experiment's @param locate puts a place to a problem; absent: the experiment's id stands for its file
 */
export function planExperiment(
  experiment: ExperimentFile,
  scenarios: readonly ScenarioFile[],
  model: PlanModel,
  locate: Locate = ({ path, code, values }) =>
    diagnose({ file: experiment.id, path: formatPath(path) }, code, values),
): Checked<ExperimentPlan> {
  const problems: LocatedProblem[] = [];
  const arms = planArms(experiment, scenarios, problems);
  const points = planPoints(experiment, model, problems);
  const quarters = Number(experiment.overrides['quarters'] ?? scenarios[0]!.quarters);
  const metrics = experiment.metrics.length > 0 ? experiment.metrics : defaultMetrics(model, scenarios);
  const read = planMetrics(metrics, model, quarters);
  problems.push(...read.problems);
  const until = problems.length > 0 ? null : exitOf(experiment, read.series, problems);
  const portion = samplers[experiment.sampler].prefixes ? 1 : points.length;
  if (problems.length === 0 && experiment.stop !== undefined) {
    singleSeries(experiment.stop.metric, read.series, ['stop', 'metric'], problems);
    checkStop(experiment.stop, arms.length, portion, problems);
  }
  const members = arms.length * points.length * experiment.repetitions;
  if (members > mostMembers) problems.push(tooMany('runs', members, mostMembers, ['repetitions']));
  if (problems.length > 0) return { ok: false, diagnostics: problems.map(locate) };
  const start = String(experiment.overrides['start'] ?? scenarios[0]!.start);
  const plan: ExperimentPlan = {
    id: experiment.id,
    title: experiment.title,
    question: experiment.question,
    hash: hashOf(experiment, scenarios, model.hash, read.series),
    model: madeModel(model),
    start: { year: Number(start.slice(0, 4)), quarter: Number(start.slice(5)) },
    varies: variesOf(experiment, points.length),
    pointsAre: samplers[experiment.sampler].draws ? 'drawn' : 'chosen',
    arms,
    points,
    portion,
    draws: drawsOf(experiment, points.length),
    series: read.series,
    until,
    stop: experiment.stop ?? null,
  };
  return { ok: true, value: plan, warnings: [] };
}

/** A rule of stopping has something to decide on. */
function checkStop(
  { ranking, most = Infinity }: StopRule,
  arms: number,
  portion: number,
  problems: LocatedProblem[],
): void {
  if (ranking !== undefined && arms < 2)
    problems.push({ path: ['stop', 'ranking'], code: 'stop-ranking', values: {} });
  if (most < portion)
    problems.push({ path: ['stop', 'most'], code: 'stop-design', values: { count: most, limit: portion } });
}

/** How many members a plan has: every arm of every draw. */
export function membersOf({ arms, draws }: Pick<ExperimentPlan, 'arms' | 'draws'>): number {
  return arms.length * draws.length;
}

/** What a member runs: all arms of the first draw, then all of the second, so that any number of members is spread evenly over arms. @throws beyond the design */
export function rowOf({ arms, points, draws }: ExperimentPlan, member: number): ExperimentRow {
  const arm = member % arms.length;
  const draw = (member - arm) / arms.length;
  if (draws[draw] === undefined) throw new Error(`the design has no member ${member}`);
  const { seed, point } = draws[draw];
  return { member, arm, draw, seed, overrides: { ...arms[arm]!.overrides, ...points[point]!.overrides } };
}

/** The run of a member. */
export function requestOf(plan: ExperimentPlan, member: number): RunRequest {
  const { arm, seed, overrides } = rowOf(plan, member);
  const request = {
    model: plan.model.hash,
    scenario: plan.arms[arm]!.scenario,
    overrides,
    seed,
    reference: false,
  };
  return plan.until === null ? request : { ...request, until: plan.until };
}

function planPoints(
  { uncertainties, sampler, points, firstSeed }: ExperimentFile,
  { parameters }: PlanModel,
  problems: LocatedProblem[],
): DesignPoint[] {
  const axes: Axis[] = [];
  uncertainties.forEach((varied, at) => {
    const axis = axisOf(varied, parameters, ['uncertainties', at]);
    if ('problem' in axis) problems.push(axis.problem);
    else axes.push(axis);
  });
  const values = { count: axes.length, limit: sobolDimensions, sampler };
  if (sampler === 'sobol' && axes.length > sobolDimensions)
    problems.push({ path: ['uncertainties'], code: 'sampler-axes', values });
  // Without an uncertainty there is one point, however many are wanted.
  const wanted = { points: axes.length === 0 ? 1 : points, seed: firstSeed };
  const count = samplers[sampler].count(axes, wanted);
  if (count > mostPoints) problems.push(tooMany('points', count, mostPoints, ['uncertainties']));
  return problems.length > 0 ? [] : samplers[sampler].make(axes, wanted);
}

function tooMany(what: string, count: number, limit: number, path: LocatedProblem['path']): LocatedProblem {
  return { path, code: 'experiment-size', values: { what, count, limit } };
}

/** All points with their first seed, then all with their second. */
function drawsOf({ repetitions, firstSeed, seeds }: ExperimentFile, points: number): EnsembleDraw[] {
  return Array.from({ length: repetitions * points }, (_, draw) => ({
    seed: firstSeed + (seeds === 'own' ? draw : Math.trunc(draw / points)),
    point: draw % points,
  }));
}

/** What differs between the runs of one arm; forms of the model make arms, so that they are what varies only where nothing else does. */
function variesOf({ modelForm, repetitions, seeds }: ExperimentFile, points: number): Varies {
  if (points > 1) return repetitions > 1 || seeds === 'own' ? 'chance and assumptions' : 'assumptions';
  if (repetitions > 1) return 'chance';
  return modelForm.length > 0 ? 'model form' : 'one run';
}

function exitOf(
  { exitCondition }: ExperimentFile,
  series: readonly SeriesPlan[],
  problems: LocatedProblem[],
): ExitCondition | null {
  const comparison = exitCondition === undefined ? null : parseCondition(exitCondition);
  if (comparison === null) return null;
  const { metric, is, than } = comparison;
  const found = singleSeries(metric, series, ['exitCondition'], problems);
  if (found === null || 'measure' in found.read) return null;
  return { ...found.read, where: found.subject, is, than };
}

/** The one series of a metric; a condition and a rule of stopping have no use for several. */
function singleSeries(
  metric: string,
  series: readonly SeriesPlan[],
  path: LocatedProblem['path'],
  problems: LocatedProblem[],
): SeriesPlan | null {
  const found = series.filter((one) => one.metric === metric);
  const ids = series.map((one) => one.metric);
  const isColumn = found.length === 1 && ('column' in found[0]!.read || path[0] === 'stop');
  if (found.length === 0)
    problems.push({ path, code: 'metric-unknown', values: { id: metric, nearest: nearestId(metric, ids) } });
  else if (!isColumn)
    problems.push({ path, code: 'metric-single', values: { id: metric, count: found.length } });
  return isColumn ? found[0]! : null;
}

/** Of all that decides a member's bits and what is read of it. */
function hashOf(
  experiment: ExperimentFile,
  scenarios: readonly ScenarioFile[],
  model: Hash,
  series: readonly SeriesPlan[],
): Hash {
  const design = { ...experiment, title: undefined, question: undefined, stop: undefined };
  return hashText(canonicalJson({ model, scenarios, design, series }));
}
