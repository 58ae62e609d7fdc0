import type { Id, Quarter } from '../../schema/ids.ts';
import type { Issue } from '../../schema/negotiation.ts';
import type { PolicyAct, PolicyContext, Wedges } from '../../schema/policy.ts';

/**
 * Acts that carry out one level of a chip, ids `table/issue` (with `/sector` for a duty). Level 0 is the status quo and makes none.
 * A level that adds is counted from the duties in `now`, sector by sector, and never below zero.
 */
export function actsOfLevel(
  issue: Issue,
  level: number,
  table: Id,
  quarter: Quarter,
  now: Wedges,
  context: PolicyContext,
  sectors: readonly Id[],
): PolicyAct[] {
  if (level === 0) return [];
  const { value, measure } = issue.levels[level]!;
  const inForce = quarter + issue.lag;
  const act: PolicyAct = {
    id: `${table}/${issue.id}`,
    instrument: issue.instrument,
    actor: issue.mover,
    target: issue.target,
    scope: issue.scope,
    value,
    announced: quarter,
    inForce,
    until: issue.duration === null ? null : inForce + issue.duration,
    day: 0,
    cause: null,
  };
  if (measure === 'value') return [act];
  const exporter = context.region(issue.target);
  const importers = context.tariffRegionsOf(issue.mover);
  return context.sectorsOf(issue.scope).map((sector) => {
    const rate = now.tariffRate[(sector * context.regions + exporter) * context.regions + importers[0]!]!;
    return {
      ...act,
      id: `${act.id}/${sectors[sector]!}`,
      scope: sectors[sector]!,
      value: Math.max(0, rate + value),
    };
  });
}
