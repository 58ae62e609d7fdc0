import { createHasher } from '../numerics/hash.ts';
import type { MemberAnswer } from '../schema/crew.ts';
import type { Ensemble, EnsembleSeries } from '../schema/ensemble.ts';
import type { ExperimentPlan, ExperimentRow, SeriesPlan } from '../schema/experiment.ts';
import type { Hash } from '../schema/ids.ts';
import { inputChanges } from '../schema/input-changes.ts';
import { modelName } from '../schema/model-name.ts';
import { membersOf, rowOf } from './design/plan-experiment.ts';
import { memoryNumbers, type MemberNumbers, type NumberBlock } from './member-numbers.ts';

/** Puts the answers of members together, in whatever order they come. */
export interface Collector {
  /** Takes a member up; again with the same bits it changes nothing. @throws where what it ran is not its row of the design, or its bits are others */
  take(member: number, answer: MemberAnswer): void;
  readonly done: number; // members that are complete
  readonly failed: readonly number[]; // members without a solution, ascending
  /** What is there by now, subjects that no run has a row of left out; later members do not change it. */
  ensemble(): Ensemble;
  /** Of the ensemble's series as they are there by now. */
  readonly block: NumberBlock;
}

/** A collector with room for every member of a plan; what is not there yet is NaN. @param numbers where what is read is kept */
export function createCollector(
  plan: ExperimentPlan,
  numbers: MemberNumbers = memoryNumbers(plan),
): Collector {
  const { arms, draws, series } = plan;
  const named = arms.map((arm) => ({
    id: arm.id,
    title: arm.title,
    scenarioHash: arm.scenarioHash,
    changes: inputChanges(arms[0]!, arm),
  }));
  const isThere = series.map(() => false); // some run has a row of it
  const done = arms.map(() => new Uint8Array(draws.length));
  const hashes = new Map<number, Hash>();
  const failed = new Set<number>();
  return {
    take(member, answer) {
      const { arm, draw } = assertRow(plan, member, answer);
      const hash = answerHash(answer);
      const before = hashes.get(member);
      if (before !== undefined && before !== hash)
        throw new Error(`member ${member} has the hash ${hash} and had ${before}`);
      if (typeof answer.status === 'object') failed.add(member);
      if (answer.status !== 'complete') return;
      hashes.set(member, hash);
      numbers.put({ arm, draw }, answer.values);
      answer.values.forEach((own, at) => (isThere[at] ||= !own.every(Number.isNaN)));
      done[arm]![draw] = 1;
    },
    get done() {
      return hashes.size;
    },
    block: (first, end) => numbers.block(first, end).filter((_, at) => isThere[at]),
    get failed() {
      return [...failed].sort((a, b) => a - b);
    },
    ensemble: () => ({
      id: plan.id,
      title: plan.title,
      varies: plan.varies,
      start: plan.start,
      arms: named,
      points: plan.points,
      pointsAre: plan.pointsAre,
      draws,
      done: done.map((arm) => arm.slice()),
      series: series.flatMap((one, at) => (isThere[at] ? [seriesOf(one, numbers.valuesOf(at))] : [])),
      versions: { model: modelName(plan.model), hash: hashOf(plan, hashes) },
    }),
  };
}

/** Values may be read from where they are kept only when they are asked for, so that they are taken over as they are described. */
function seriesOf(
  { metric, name, unit, subject, quarters, read }: SeriesPlan,
  values: Pick<EnsembleSeries, 'values'>,
): EnsembleSeries {
  const column = 'measure' in read ? {} : { read };
  const described: Omit<EnsembleSeries, 'values'> = { metric, name, unit, subject, ...column, quarters };
  return Object.defineProperties(described, Object.getOwnPropertyDescriptors(values)) as EnsembleSeries;
}

/** The first input that a run had otherwise than its row of the design says; null: it ran what it should. */
export function strayInput(
  { overrides }: Pick<ExperimentRow, 'overrides'>,
  { inputs }: Pick<MemberAnswer, 'inputs'>,
): string | null {
  // What is written as text on a command line is a number, a truth or none in a file.
  const stray = Object.entries(overrides).find(
    ([path, wanted]) => inputs[path] === undefined || String(inputs[path]) !== String(wanted),
  );
  return stray === undefined ? null : stray[0];
}

/** The row of a member. @throws where it ran something else */
function assertRow(plan: ExperimentPlan, member: number, answer: MemberAnswer): ExperimentRow {
  const row = rowOf(plan, member);
  const path = strayInput(row, answer);
  if (path !== null)
    throw new Error(
      `member ${member} ran with ${path} = ${String(answer.inputs[path])}, its row says ${String(row.overrides[path])}`,
    );
  return row;
}

/** Of a run and of what was read of it: a number that was changed on the way gives another. */
function answerHash({ resultHash, values }: MemberAnswer): Hash {
  const hasher = createHasher();
  hasher.text(resultHash);
  const read = Float64Array.from(values.flatMap((of) => [...of]));
  // A number that is not there has many bit patterns: where it stands is hashed beside the rest.
  hasher.int32(Int32Array.from(read, (value) => (Number.isNaN(value) ? 1 : 0)));
  hasher.float64(read.map((value) => (Number.isNaN(value) ? 0 : value)));
  return hasher.digest();
}

/** Of the design, and of every complete member's result and readings, in the order of members. */
function hashOf(plan: ExperimentPlan, hashes: ReadonlyMap<number, Hash>): Hash {
  const hasher = createHasher();
  hasher.text(plan.hash);
  for (let member = 0; member < membersOf(plan); member++) {
    const hash = hashes.get(member);
    if (hash !== undefined) hasher.text(`${member} ${hash}`);
  }
  return hasher.digest();
}
