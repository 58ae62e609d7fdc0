import type { Issue } from '../../schema/negotiation.ts';
import type { Situation } from './situation.ts';

/** Whether a level gives up a part of a control that the mover's government keeps beside the leader's, and with it what the leader exempts those from who keep theirs. */
export function leavesLeader(
  { run, law }: Pick<Situation, 'run' | 'law'>,
  issue: Issue,
  level: number,
): boolean {
  const { context } = run.policy;
  const { leader, governments } = run.model;
  const isAlly = governments.some(({ id, ally }) => ally && id === issue.mover);
  if (issue.instrument !== 'export-control' || level === 0 || !isAlly) return false;
  const stringencyOf = (government: string): number => {
    const row = context.technology(issue.scope) * context.governments + context.government(government);
    return law.stringency[row * context.targets + context.target(issue.target)]!;
  };
  return stringencyOf(leader) > 0 && issue.levels[level]!.value < stringencyOf(issue.mover);
}
