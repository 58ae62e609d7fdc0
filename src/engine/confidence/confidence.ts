import type { Block, Compile } from '../../schema/model.ts';
import { type JudgedAct, type Judgement, type JudgementKind, type Severities, judge } from './judge.ts';
import { confidenceSocket } from './socket.ts';

/** What changes confidence besides judged acts. */
export type OccurrenceKind = 'forgetting' | 'kept' | 'recovery' | 'new-leader';
/** A change of one ally's confidence; the deltas of an ally sum to last minus first. */
export interface ConfidenceEntry {
  act: number; // index among the acts handed over; -1 where no act is judged
  ally: number;
  kind: JudgementKind | OccurrenceKind;
  before: number;
  after: number;
  delta: number;
}
/** What an ally has in a control, by which it notices what becomes of it. */
export type Stake = Pick<JudgedAct, 'matched' | 'affectedShare'>;
/** Allies' confidence in the leader, kept as entries. */
export interface Confidence {
  readonly level: Float64Array; // [ally] 0-1, as it stands
  start(): void;
  /** Applies acts one by one in ledger order. @returns an entry for every ally whose confidence an act moved, what was forgotten over it before it */
  apply(acts: readonly JudgedAct[]): ConfidenceEntry[];
  /** The leader refused to give up what its published list holds, when it was asked to. */
  keep(stake: Stake): ConfidenceEntry[];
  /** The leader's government changes hands. */
  renew(): ConfidenceEntry[];
  /** Ends a quarter. @param quiet nothing was broken in it */
  endQuarter(quiet: boolean): ConfidenceEntry[];
  /** What acts, one after the other, would themselves do to each ally's confidence now, without doing them; what is forgotten over them is no effect of theirs. @returns [ally] */
  expectedDelta(acts: readonly JudgedAct[]): Float64Array;
}

/** Confidence under the run's form of it (MODEL.md, section 8), whose equations `compile` hands over. */
export function createConfidence(compile: Compile, severities: Severities): Confidence {
  const block = compile(confidenceSocket);
  const { columns } = block;
  const level = columns['level']!;
  const undo = createUndo(block);
  /** One step, of which every change is written down. */
  const happen = (
    given: Given,
    kindOf: (ally: number) => Omit<ConfidenceEntry, Change>,
  ): ConfidenceEntry[] => {
    const old = level.slice();
    stepWith(block, given);
    return [...level].flatMap((after, ally) => {
      const before = old[ally]!;
      return after === before ? [] : [{ ...kindOf(ally), ally, before, after, delta: after - before }];
    });
  };
  const occur = (kind: OccurrenceKind, given: Given) => happen(given, () => ({ act: -1, kind }));
  const judgeAct = (act: JudgedAct, index: number): ConfidenceEntry[] => {
    const judgement = judge(act, severities);
    if (judgement.extent === 0) return [];
    return [
      ...happen({ heard: heardBy(judgement) }, () => ({ act: index, kind: 'forgetting' })),
      ...happen(givenBy(act, judgement), (ally) => ({ act: index, kind: judgement.kind[ally]! })),
    ];
  };
  return {
    level,
    start: () => block.start(),
    apply: (acts) => acts.flatMap(judgeAct),
    keep: ({ matched, affectedShare }) => occur('kept', { kept: 1, matched, affected_share: affectedShare }),
    renew: () => occur('new-leader', { new_leader: 1 }),
    endQuarter: (quiet) => [
      ...(quiet ? occur('recovery', { quiet: 1 }) : []),
      ...occur('forgetting', { ended: 1 }),
    ],
    expectedDelta(acts) {
      const restore = undo();
      const expected = new Float64Array(level.length);
      for (const { ally, kind, delta } of acts.flatMap(judgeAct))
        if (kind !== 'forgetting') expected[ally]! += delta;
      restore();
      return expected;
    },
  };
}

type Change = 'ally' | 'before' | 'after' | 'delta';
/** Columns of a step by id, one value for all rows or one a row; those left out are 0. */
type Given = Readonly<Record<string, number | ArrayLike<number>>>;

function stepWith({ columns, step }: Block, given: Given): void {
  for (const { id } of confidenceSocket.gives) {
    const value = given[id] ?? 0;
    if (typeof value === 'number') columns[id]!.fill(value);
    else columns[id]!.set(value);
  }
  step();
}

/** Allies to whom an act is an event: those who reproach it, and those who resent that others sell. @returns [ally] 1 or 0 */
function heardBy({ severity, freeRide }: Judgement): Float64Array {
  return severity.map((weight, ally) => (weight > 0 || freeRide[ally]! > 0 ? 1 : 0));
}

function givenBy(act: JudgedAct, { severity, extent, freeRide }: Judgement): Given {
  return {
    severity,
    extent,
    matched: act.matched,
    affected_share: act.affectedShare,
    free_ride: freeRide,
    consulted: act.consulted ? 1 : 0,
    criteria: act.criteria ? 1 : 0,
  };
}

/** Makes snapshots of a block. @returns takes one, and returns what puts it back */
function createUndo({ columns }: Block): () => () => void {
  const all = Object.values(columns);
  return () => {
    const kept = all.map((column) => column.slice());
    return () => all.forEach((column, at) => column.set(kept[at]!));
  };
}

/** Weighted mean of allies' confidence; the plain mean when no ally has a weight. @param weights [ally] not negative */
export function meanConfidence(
  level: Float64Array,
  weights: Float64Array = new Float64Array(level.length),
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return level.reduce((sum, value) => sum + value, 0) / level.length;
  return level.reduce((sum, value, ally) => sum + value * weights[ally]!, 0) / total;
}
