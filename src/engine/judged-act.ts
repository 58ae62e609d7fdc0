import { daysInQuarter } from '../model/calendar.ts';
import type { PolicyAct } from '../schema/policy.ts';
import type { AllianceRows } from './alliance/alliance-rows.ts';
import type { JudgedAct } from './confidence/judge.ts';
import { actsInForce } from './policy/acts-in-force.ts';
import type { RunModel } from './run-model.ts';

/**
 * The columns of an act that its audience judges, or null when allies have no view of it: they judge what the leader does to its own controls.
 * It is held against the law that would be in force in its first quarter without it.
 * @param acts all acts announced before this one
 */
export function judgedAct(
  run: RunModel,
  rows: AllianceRows,
  act: PolicyAct,
  acts: readonly PolicyAct[],
): JudgedAct | null {
  if (act.instrument !== 'export-control' || act.actor !== run.model.leader) return null;
  const { context } = run.policy;
  const technology = context.technology(act.scope);
  const target = context.target(act.target);
  const { governments, targets } = rows;
  const wedges = run.policy.wedges(acts, act.inForce);
  const stringency = (ell: number, government: number) =>
    wedges.stringency[(ell * governments + government) * targets + target]!;
  const keepsAnother = (government: number) =>
    rows.technologies.some(
      (_, ell) => ell !== technology && stringency(ell, government) > 0 && stringency(ell, rows.leader) > 0,
    );
  const technologies = rows.technologies.length;
  const affected = rows.allies.map((_, ally) => rows.supply[ally * technologies + technology]!);
  const leader = run.model.governments[rows.leader]!;
  return {
    before: stringency(technology, rows.leader),
    after: act.value,
    age: controlAge(act, acts),
    redLine:
      wedges.published[technology * governments + rows.leader] === 1 ||
      leader.redLines.some((line) => line.technology === act.scope && line.kind === 'declared'),
    matched: Uint8Array.from(rows.allies, ({ government }) =>
      stringency(technology, government) > 0 ? 1 : 0,
    ),
    burdened: Uint8Array.from(rows.allies, ({ government }) => (keepsAnother(government) ? 1 : 0)),
    affectedShare: Float64Array.from(affected),
    consulted: false,
    criteria: false,
    againstCriteria: false,
  };
}

/** Days from the start of the control in force to the announcement of the act. */
function controlAge(act: PolicyAct, acts: readonly PolicyAct[]): number {
  const current = actsInForce(acts, act.announced).findLast(
    (other) =>
      other.instrument === act.instrument &&
      other.actor === act.actor &&
      other.target === act.target &&
      other.scope === act.scope,
  );
  return current === undefined
    ? Number.MAX_SAFE_INTEGER
    : (act.announced - current.inForce) * daysInQuarter - current.day;
}
