import { createHasher } from '../numerics/hash.ts';
import type { MemberAnswer } from '../schema/crew.ts';
import type { Ensemble, EnsembleSeries } from '../schema/ensemble.ts';
import type { ExperimentPlan, SeriesPlan } from '../schema/experiment.ts';
import type { Hash } from '../schema/ids.ts';
import { inputChanges } from '../schema/input-changes.ts';
import { membersOf, rowOf } from './design/plan-experiment.ts';

/** Puts the answers of members together, in whatever order they come. */
export interface Collector {
  /** Takes a member up; again with the same bits it changes nothing. @throws where what it ran is not its row of the design, or its bits are others */
  take(member: number, answer: MemberAnswer): void;
  readonly done: number; // members that are complete
  readonly failed: readonly number[]; // members without a solution, ascending
  /** What is there by now; later members do not change it. */
  ensemble(): Ensemble;
}

/** A collector with room for every member of a plan; what is not there yet is NaN. */
export function createCollector(plan: ExperimentPlan): Collector {
  const { arms, draws, series } = plan;
  const named = arms.map((arm) => ({
    id: arm.id,
    title: arm.title,
    scenarioHash: arm.scenarioHash,
    changes: inputChanges(arms[0]!, arm),
  }));
  const values = series.map(({ quarters }) =>
    arms.map(() => new Float64Array(draws.length * quarters.length).fill(NaN)),
  );
  const done = arms.map(() => new Uint8Array(draws.length));
  const hashes = new Map<number, Hash>();
  const failed = new Set<number>();
  return {
    take(member, answer) {
      const { arm, draw } = assertRow(plan, member, answer);
      const before = hashes.get(member);
      if (before !== undefined && before !== answer.resultHash)
        throw new Error(`member ${member} has the hash ${answer.resultHash} and had ${before}`);
      if (typeof answer.status === 'object') failed.add(member);
      if (answer.status !== 'complete') return;
      hashes.set(member, answer.resultHash);
      series.forEach(({ quarters }, at) => {
        values[at]![arm]!.set(answer.values[at]!, draw * quarters.length);
      });
      done[arm]![draw] = 1;
    },
    get done() {
      return hashes.size;
    },
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
      draws,
      done: done.map((arm) => arm.slice()),
      series: series.flatMap((one, at) => seriesOf(one, values[at]!)),
      versions: { model: `${plan.model.id} ${plan.model.version}`, hash: hashOf(plan, hashes) },
    }),
  };
}

/** A subject that no run has a row of is left out. */
function seriesOf(
  { metric, name, unit, subject, quarters }: SeriesPlan,
  values: readonly Float64Array[],
): EnsembleSeries[] {
  if (values.every((arm) => arm.every(Number.isNaN))) return [];
  return [{ metric, name, unit, subject, quarters, values: values.map((arm) => arm.slice()) }];
}

/** Every resolved input of a run is the one that its row of the design says. @throws where one is not */
function assertRow(
  plan: ExperimentPlan,
  member: number,
  { inputs }: MemberAnswer,
): { arm: number; draw: number } {
  const row = rowOf(plan, member);
  for (const [path, wanted] of Object.entries(row.overrides)) {
    const found = inputs[path];
    // What is written as text on a command line is a number, a truth or none in a file.
    if (found === undefined || (found !== wanted && String(found) !== String(wanted)))
      throw new Error(`member ${member} ran with ${path} = ${String(found)}, its row says ${wanted}`);
  }
  return row;
}

/** Of the design and of every complete member's result, in the order of members. */
function hashOf(plan: ExperimentPlan, hashes: ReadonlyMap<number, Hash>): Hash {
  const hasher = createHasher();
  hasher.text(plan.hash);
  for (let member = 0; member < membersOf(plan); member++) {
    const hash = hashes.get(member);
    if (hash !== undefined) hasher.text(`${member} ${hash}`);
  }
  return hasher.digest();
}
