import { parseArgs } from 'node:util';
import {
  attributionOf,
  attributionRequests,
  mostFactors,
  planAttribution,
  withoutConduct,
  type AttributionPlan,
} from '../experiments/attribution/attribute.ts';
import { defaultMetrics } from '../experiments/design/default-metrics.ts';
import { planMetrics } from '../experiments/design/plan-metrics.ts';
import { differingPaths } from '../experiments/scenario-entries.ts';
import type { AttributedSeries, FactorKind } from '../schema/attribution.ts';
import type { SeriesPlan } from '../schema/experiment.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { OpenModel } from '../schema/runner.ts';
import { sayAttribution, toAttributionJson } from './attribute-report.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { openScenario, type OpenedScenario } from './open-scenario.ts';
import { parseCount, parseSeeds, parseSet, seedsOf } from './parse-set.ts';
import { createCrewBar } from './progress.ts';
import { refuse, refuseAll, warn } from './run.ts';
import { jobsHelp, parseJobs, takeInOrder, useCrew } from './use-crew.ts';

export const attributeHelp = `parley attribute SCENARIO [--against OTHER] [--of levers|events] [--together] [--metric ID]...
                 [--seeds A-B] [--orders N] [--set PATH=VALUE]... [--jobs N] [--json]

Splits the difference that a scenario makes into what each thing contributes that it states otherwise: the mean, over the
orders in which they could be added, of what each adds to those before it. The parts sum to the whole.
  --against OTHER   what it is set against: a scenario, or baseline (default): the same without talks, events and regimes
  --of levers       everything that differs: acts, tables, parameters ... (default)
  --of events       each event for itself, and all else as one
  --together        acts of one government by one instrument count as one
  --metric ID       which number, at the end (may be repeated; default: delay, confidence, goods-balance, deal-in-force)
  --seeds A-B       seeds, the same for every run (default 1-5)
  --orders N        up to 6 things every set of them is run; of more, N orders and their reverses (default 4)
  --set PATH=VALUE  changes every run (may be repeated)
${jobsHelp(20)}  --json            prints one JSON object
`;

const shown = ['delay', 'confidence', 'goods-balance', 'deal-in-force'];

/** Splits what a scenario does against another into contributions and prints them. @returns the exit code */
export async function attributeCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      against: { type: 'string', default: 'baseline' },
      of: { type: 'string', default: 'levers' },
      together: { type: 'boolean', default: false },
      metric: { type: 'string', multiple: true, default: shown },
      seeds: { type: 'string', default: '1-5' },
      orders: { type: 'string', default: '4' },
      set: { type: 'string', multiple: true, default: [] },
      jobs: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const seeds = parseSeeds(values.seeds);
  const set = parseSet(values.set);
  const jobs = parseJobs(values.jobs);
  const pairs = parseCount('--orders', values.orders);
  if (positionals.length !== 1) return refuse(io, 'attribute takes one scenario');
  if (!isKind(values.of)) return refuse(io, `--of takes levers or events, not ${values.of}`);
  if ('bad' in seeds) return refuse(io, seeds.bad);
  if ('bad' in set) return refuse(io, `--set ${set.bad}`);
  if (typeof jobs === 'object') return refuse(io, jobs.bad);
  if (typeof pairs === 'object') return refuse(io, pairs.bad);
  const sides = openSides(positionals[0]!, values.against, io);
  if (typeof sides === 'number') return sides;
  const { a, b } = sides;
  // The same files again are not read again: what a scenario opened is what its model says of itself.
  const model = io.runner.open(b.files);
  if (!model.ok) return refuseAll(io, model.diagnostics);
  const read = seriesOf(sides, model.value.model, values.metric);
  if (typeof read === 'string') return refuse(io, read);
  const { of, together } = { of: values.of, together: values.together };
  const plan = planAttribution(a.scenario, b.scenario, { of, together, pairs, seeds: [...seedsOf(seeds)] });
  if ('count' in plan) return refuse(io, factorsText(plan.count));
  const found = await runAll(plan, sides, { series: read, overrides: set.overrides, jobs }, io);
  if (typeof found === 'number') return found;
  const against = values.against === 'baseline' ? 'its Baseline' : values.against;
  io.out(values.json ? toAttributionJson(plan, found) : sayAttribution(plan, found, against));
  return exitCodes.done;
}

/** The scenario and what it is set against. */
interface Sides {
  a: OpenedScenario;
  b: OpenedScenario;
}

function openSides(name: string, against: string, io: Io): Sides | number {
  const opened = openScenario(name, io.cwd, io.runner);
  if (!opened.ok) return refuseAll(io, opened.diagnostics);
  const b = opened.value;
  if (against === 'baseline') return { a: { ...b, scenario: withoutConduct(b.scenario) }, b };
  const other = openScenario(against, io.cwd, io.runner);
  if (!other.ok) return refuseAll(io, other.diagnostics);
  if (other.value.model !== b.model) return refuse(io, `${name} and ${against} are of different models`);
  const span = differingPaths(other.value.scenario, b.scenario).find(
    (path) => path === 'start' || path === 'quarters',
  );
  if (span !== undefined)
    return refuse(io, `${name} and ${against} do not run the same quarters: ${span} differs`);
  return { a: other.value, b };
}

/** The headlines that are wanted, at the end; in words why there are none. */
function seriesOf({ a, b }: Sides, model: OpenModel, wanted: readonly string[]): SeriesPlan[] | string {
  const metrics = defaultMetrics(model, [a.scenario, b.scenario]);
  const known = [...new Set(metrics.map(({ id }) => id))];
  const strange = wanted.find((id) => !known.includes(id));
  if (strange !== undefined)
    return `${strange} is no headline; did you mean ${nearestId(strange, known)}? Headlines: ${known.join(', ')}`;
  const ends = metrics
    .filter(({ id }) => wanted.includes(id))
    .map((metric) => ({ ...metric, every: 'end' as const }));
  return planMetrics(ends, model, b.scenario.quarters).series;
}

function factorsText(factors: number): string {
  return factors === 0
    ? 'both are the same: there is nothing to split'
    : `${factors} things differ, more than ${mostFactors}; --together counts acts of one government by one instrument as one`;
}

interface Readings {
  series: readonly SeriesPlan[];
  overrides: Readonly<Record<string, number | string>>;
  jobs: number;
}

/** Makes all runs and splits every series; a run without a solution takes its seed out. @returns the exit code where an input is bad */
async function runAll(
  plan: AttributionPlan,
  { b }: Sides,
  { series, overrides, jobs }: Readings,
  io: Io,
): Promise<AttributedSeries[] | number> {
  const requests = attributionRequests(plan, { model: b.model, overrides });
  const read = series.map(() => new Float64Array(requests.length).fill(NaN));
  const bar = createCrewBar(io, b.scenario.id, 'runs', true);
  const work = requests.map((request) => ({ request, wanted: series }));
  const ended = await useCrew({ jobs, most: work.length, files: b.files }, io, (crew) =>
    takeInOrder(crew, 'member', work, {
      take(answer, index) {
        if (!answer.ok) return refuseAll(io, b.locate(answer.diagnostics));
        if (index === 0) warn(io, b.locate(answer.warnings));
        answer.value.values.forEach(([value], at) => (read[at]![index] = value!));
        return null;
      },
      progress: bar.show,
    }),
  );
  bar.end();
  return ended ?? series.map((one, at) => ({ series: one, found: attributionOf(plan, read[at]!) }));
}

function isKind(text: string): text is FactorKind {
  return text === 'levers' || text === 'events';
}
