import { version } from '../../package.json';
import { createCollector } from '../experiments/collect-ensemble.ts';
import { membersOf } from '../experiments/design/plan-experiment.ts';
import { decisionPoints, firstDraws, stopState } from '../experiments/stopping.ts';
import type { MemberSummary, MergedExperiment } from '../exports/experiment-manifest.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import type { Hash } from '../schema/ids.ts';
import type { Scratch } from './disk-numbers.ts';
import type { MemberStore } from './member-folder.ts';

/** Called before every so many members, with how many were read. */
type Show = (done: number, of: number) => void;
const between = 1000;

/** Where members are read from, and where their numbers are put. */
export interface MergeOf {
  store: MemberStore;
  scratch: Pick<Scratch, 'numbersOf'>;
  show?: Show;
}

/** Puts the members of a store together by their indices; those that are not there are null. */
export function mergeMembers(
  plan: ExperimentPlan,
  { store, scratch, show }: MergeOf,
): Checked<MergedExperiment> {
  const collector = createCollector(plan, scratch.numbersOf(plan));
  const members: (MemberSummary | null)[] = [];
  const summaryOf = createSummaries();
  for (let member = 0; member < membersOf(plan); member++) {
    if (member > 0 && member % between === 0) show?.(member, membersOf(plan));
    const found = store.read(member);
    if (!found.ok) return found;
    if (found.value !== null) collector.take(member, found.value);
    members.push(found.value === null ? null : summaryOf(found.value));
  }
  const { block } = collector;
  const merged = { plan, ensemble: collector.ensemble(), block, members, app: version };
  return { ok: true, value: merged, warnings: [] };
}

/** Merges as many draws as the experiment's rule of stopping wants, all where it has none, or as far as they are there. */
export function mergeSettled(plan: ExperimentPlan, of: MergeOf): Checked<MergedExperiment> {
  const all = mergeMembers(plan, of);
  if (!all.ok || plan.stop === null) return all;
  const { ensemble, members } = all.value;
  const state = stopState(plan, ensemble, (member) => members[member] !== null);
  const draws = state?.draws ?? decisionPoints(plan).at(-1)!;
  const merged = mergeMembers(firstDraws(plan, draws), of);
  return merged.ok && state !== null ? { ...merged, value: { ...merged.value, stopped: state } } : merged;
}

/** Summaries of members; their numbers are with the collector. Of a million members few have a scenario of their own. */
function createSummaries(): (answer: MemberSummary) => MemberSummary {
  const known = new Map<Hash, Hash>();
  return ({ status, scenarioHash, resultHash }) => {
    if (!known.has(scenarioHash)) known.set(scenarioHash, scenarioHash);
    return { status, scenarioHash: known.get(scenarioHash)!, resultHash };
  };
}
