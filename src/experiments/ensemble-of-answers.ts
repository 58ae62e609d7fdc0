import type { MemberAnswer } from '../schema/crew.ts';
import type { EnsembleFound } from '../schema/ensemble-desk.ts';
import type { ExperimentPlan } from '../schema/experiment.ts';
import { varianceParts } from './attribution/variance-parts.ts';
import { createCollector } from './collect-ensemble.ts';
import { membersOf } from './design/plan-experiment.ts';
import { firstDraws } from './stopping.ts';

/** What there is of a plan, and how many of its members are complete. */
export type Gathered = Pick<EnsembleFound, 'ensemble' | 'variance' | 'failed'> & { complete: number };

/** Puts the answers that there are to the members of a plan together, up to the last draw of which there is one: room for others would be most of many that were called off. */
export function ensembleOfAnswers(
  plan: ExperimentPlan,
  answers: ReadonlyMap<number, MemberAnswer>,
): Gathered {
  const members = [...answers.keys()].filter((member) => member < membersOf(plan));
  const last = members.reduce((most, member) => Math.max(most, member), -1);
  const collector = createCollector(firstDraws(plan, Math.floor(last / plan.arms.length) + 1));
  for (const member of members) collector.take(member, answers.get(member)!);
  const ensemble = collector.ensemble();
  const variance = ensemble.series.map((series) => varianceParts(ensemble, series));
  return { ensemble, variance, complete: collector.done, failed: collector.failed.length };
}
