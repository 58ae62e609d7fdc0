import type { Ensemble, EnsembleSeries } from '../schema/ensemble.ts';
import type { FigureInput, FigureSpec } from '../schema/figure.ts';
import { isChosen } from '../schema/units-of-draws.ts';
import type { Member, Sets } from '../schema/table.ts';
import { capital } from './words/capital.ts';
import { unitWords } from './words/measure-words.ts';

/** A name longer than this is no title's. */
const titleLength = 44;

/** The number that a figure of an experiment is of, and the arms that it compares in the order A, B, C. */
export interface Reading {
  ensemble: Ensemble;
  series: EnsembleSeries;
  arms: readonly number[]; // indices into `ensemble.arms`
}

const isAsked = (asked: string | number | undefined, series: EnsembleSeries): boolean =>
  asked === undefined || Object.values(series.subject).some((member) => member === asked);

/** What the options ask for: `metric` and `subject` pick the number, `arm` and `against` the first and second arm; what is not asked, or not there, is the first of its kind. */
export function readEnsemble(ensemble: Ensemble, options: FigureInput['options'] = {}): Reading | null {
  const { metric, subject, arm, against } = options;
  const ofMetric = ensemble.series.filter((series) => series.metric === metric);
  const among = ofMetric.length > 0 ? ofMetric : ensemble.series;
  const series = among.find((own) => isAsked(subject, own)) ?? among[0];
  if (series === undefined || ensemble.arms.length === 0) return null;
  const asked = [arm, against]
    .map((id) => ensemble.arms.findIndex((own) => own.id === id))
    .filter((index) => index >= 0);
  const order = [...new Set([...asked, ...ensemble.arms.keys()])];
  return { ensemble, series, arms: order };
}

/** The values of an arm in one of the quarters of a series, by draw; NaN where there is none. */
export function valuesAt(series: EnsembleSeries, arm: number, at: number): Float64Array {
  const quarters = series.quarters.length;
  const values = series.values[arm]!;
  return Float64Array.from({ length: values.length / quarters }, (_, draw) => values[draw * quarters + at]!);
}

/** The values of an arm in the last quarter of a series, by draw. */
export function valuesAtEnd(series: EnsembleSeries, arm: number): Float64Array {
  return valuesAt(series, arm, series.quarters.length - 1);
}

/** Differences of two arms draw by draw: both saw the same chance and assumptions. NaN where one of them is not there. */
export function pairedAt(series: EnsembleSeries, arm: number, against: number, at: number): Float64Array {
  const other = valuesAt(series, against, at);
  return valuesAt(series, arm, at).map((value, draw) => value - other[draw]!);
}

/** How many are known. */
export function countKnown(values: Float64Array): number {
  return values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}

/** How many finished runs, over all arms, have no such number at the end. */
export function countWithout({ done }: Pick<Ensemble, 'done'>, series: EnsembleSeries): number {
  const of = (values: Float64Array, arm: number): number =>
    values.filter((value, draw) => Number.isNaN(value) && done[arm]![draw] === 1).length;
  return done.reduce((sum, _, arm) => sum + of(valuesAtEnd(series, arm), arm), 0);
}

/** Calendar time of a quarter of an experiment. */
export function timeOf({ start }: Pick<Ensemble, 'start'>, quarter: number): number {
  return start.year + (start.quarter - 1 + quarter) / 4;
}

/** What a figure says of the runs of some arms: those that are in all of them, and the seeds that they span. */
export function runsOf({ ensemble, series, arms }: Reading): FigureSpec['runs'] {
  const ends = arms.map((arm) => valuesAtEnd(series, arm));
  const seeds = ensemble.draws
    .filter((_, draw) => ends.every((values) => !Number.isNaN(values[draw]!)))
    .map(({ seed }) => seed);
  const first = seeds.reduce((least, seed) => Math.min(least, seed), Infinity);
  const last = seeds.reduce((most, seed) => Math.max(most, seed), -Infinity);
  return {
    n: seeds.length,
    seeds: seeds.length === 0 ? [0, 0] : [first, last],
    varies: ensemble.varies,
    ...(isChosen(ensemble) && { chosen: true }),
  };
}

/** The name of a series with what it is of; a name too long for a title is that of its metric. */
function nameOf(series: EnsembleSeries, sets: Sets): Member {
  const of = Object.entries(series.subject).map(([column, id]) => {
    const members = sets[column] ?? Object.values(sets).find((own) => own.some((member) => member.id === id));
    return members?.find((member) => member.id === id)?.short ?? id;
  });
  const ended = (name: string): string => (of.length === 0 ? name : `${name} (${of.join(', ')})`);
  const short =
    series.name.length <= titleLength ? series.name : capital(series.metric.replaceAll(/[-_]/g, ' '));
  return { id: series.metric, name: ended(series.name), short: ended(short), slot: 0 };
}

/** The sets of a figure of an experiment: those of the run, the arms, the points and the number itself. */
export function setsOf({ ensemble, series }: Reading, sets: Sets): Sets {
  const member = (id: string, name: string, order: number): Member => ({
    id,
    name,
    short: name,
    slot: order + 1,
  });
  return {
    ...sets,
    arm: ensemble.arms.map(({ id, title }, order) => member(id, title, order)),
    point: ensemble.points.map(({ label }, order) => member(label, label, order)),
    metric: [nameOf(series, sets)],
    unit: [member(series.unit, unitWords(series.unit), -1)],
  };
}

/** One number of all its subjects in one scenario of an experiment, with the Baseline that it may be held against. */
export interface MetricReading {
  ensemble: Ensemble;
  series: readonly EnsembleSeries[];
  arm: number; // the first, or the one that is asked
  baseline: number | null; // arm that is the Baseline of the others; null: none is
  runs: FigureSpec['runs'];
}
/** The id of an arm in which nobody bargains and nothing dated happens. */
/** Id of the arm that a run's Baseline is. */
export const baselineId = 'baseline';

/** What an experiment read of a number, subject by subject; null where it read none, or no run is there. */
export function readMetric(
  ensemble: Ensemble,
  metric: string,
  options: FigureInput['options'] = {},
): MetricReading | null {
  const series = ensemble.series.filter((one) => one.metric === metric);
  const reading = readEnsemble({ ...ensemble, series }, { ...options, metric });
  if (reading === null) return null;
  const [arm] = reading.arms;
  const runs = runsOf({ ...reading, arms: [arm!] });
  if (runs.n === 0) return null;
  const baseline = ensemble.arms.findIndex(({ id }, at) => id === baselineId && at !== arm);
  return { ensemble, series, arm: arm!, baseline: baseline < 0 ? null : baseline, runs };
}
