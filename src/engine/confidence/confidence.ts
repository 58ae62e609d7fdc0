import type { Compile } from '../../schema/model.ts';
import { type JudgedAct, type Judgement, type JudgementKind, type Severities, judge } from './judge.ts';
import { confidenceSocket, recoverySocket } from './socket.ts';

/** A change of one ally's confidence; the deltas of an ally sum to last minus first. */
export interface ConfidenceEntry {
  act: number; // index among the acts handed over; -1 for recovery
  ally: number;
  kind: JudgementKind | 'recovery';
  before: number;
  after: number;
  delta: number;
}
/** Allies' confidence in the leader, kept as entries. */
export interface Confidence {
  level: Float64Array; // [ally] 0-1, as it stands
  start(): void;
  /** Applies acts one by one in ledger order. @returns an entry for every ally whose confidence an act moved */
  apply(acts: readonly JudgedAct[]): ConfidenceEntry[];
  /** Ends a quarter. @param quiet nothing was broken in it */
  recover(quiet: boolean): ConfidenceEntry[];
  /** What an act would do to each ally's confidence now, without doing it. @returns [ally] */
  expectedDelta(act: JudgedAct): Float64Array;
}

/** Confidence under the run's rule (MODEL.md, section 8), whose equations `compile` hands over. */
export function createConfidence(compile: Compile, severities: Severities): Confidence {
  const acts = compile(confidenceSocket);
  const time = compile(recoverySocket);
  const level = new Float64Array(acts.columns['level']!.length);
  /** Confidence after the act. @returns the block's own column */
  const afterAct = (act: JudgedAct, judgement: Judgement): Float64Array => {
    const { columns } = acts;
    columns['severity']!.set(judgement.severity);
    columns['extent']![0] = judgement.extent;
    columns['matched']!.set(act.matched);
    columns['affected_share']!.set(act.affectedShare);
    columns['free_ride']!.set(judgement.freeRide);
    columns['consulted']![0] = act.consulted ? 1 : 0;
    columns['criteria']![0] = act.criteria ? 1 : 0;
    columns['level']!.set(level);
    acts.step();
    return columns['level']!;
  };
  return {
    level,
    start() {
      acts.start();
      time.start();
      level.set(acts.columns['level']!);
    },
    apply: (judged) =>
      judged.flatMap((act, index) => {
        const judgement = judge(act, severities);
        if (judgement.extent === 0) return [];
        return moveTo(level, afterAct(act, judgement), (ally) => ({
          act: index,
          kind: judgement.kind[ally]!,
        }));
      }),
    recover(quiet) {
      time.columns['quiet']![0] = quiet ? 1 : 0;
      time.columns['level']!.set(level);
      time.step();
      return moveTo(level, time.columns['level']!, () => ({ act: -1, kind: 'recovery' }));
    },
    expectedDelta(act) {
      const judgement = judge(act, severities);
      if (judgement.extent === 0) return new Float64Array(level.length);
      return afterAct(act, judgement).map((after, ally) => after - level[ally]!);
    },
  };
}

/** Moves `level` to `next` and writes down every change. */
function moveTo(
  level: Float64Array,
  next: Float64Array,
  cause: (ally: number) => Pick<ConfidenceEntry, 'act' | 'kind'>,
): ConfidenceEntry[] {
  const entries: ConfidenceEntry[] = [];
  level.forEach((before, ally) => {
    const after = next[ally]!;
    if (after !== before) entries.push({ ...cause(ally), ally, before, after, delta: after - before });
  });
  level.set(next);
  return entries;
}

/** Weighted mean of allies' confidence; the plain mean when no ally has a weight. @param weights [ally] not negative */
export function meanConfidence(level: Float64Array, weights: Float64Array): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return level.reduce((sum, value) => sum + value, 0) / level.length;
  return level.reduce((sum, value, ally) => sum + value * weights[ally]!, 0) / total;
}
