import type { Quarter } from '../../schema/ids.ts';
import type { Model } from '../../schema/model.ts';
import type { Issue, OutcomeSpace, Payoff, TableState, UtilityTerms } from '../../schema/negotiation.ts';
import type { Wedges } from '../../schema/policy.ts';
import type { Table } from '../../schema/scenario.ts';
import { createOutcomeSpace, maskOutcomes } from '../negotiation/outcome-space.ts';
import { openTable } from '../negotiation/stacked-alternating-offers.ts';
import type { Strategy } from '../negotiation/strategy.ts';
import type { RunModel } from '../run-model.ts';

/** One table of a run: its state lives across quarters, its utilities are rebuilt when the law has changed. */
export interface Talks {
  table: Table;
  space: OutcomeSpace; // every package, nothing masked but statutory red lines and standstill
  state: TableState;
  prepared: Preparation | null;
}
export interface Preparation {
  quarter: Quarter; // when the parties last took stock
  space: OutcomeSpace; // with what is off the table then
  payoff: Payoff;
  terms: readonly UtilityTerms[]; // [party]
  strategies: readonly Strategy[]; // [party]
}

/** A table before its first session; statutory red lines of the movers are masked for good. */
export function openTalks(table: Table, model: Model): Talks {
  const space = maskOutcomes(createOutcomeSpace(table.issues), (issue, level) => {
    const { mover, scope } = table.issues[issue]!;
    const government = model.governments.find(({ id }) => id === mover)!;
    return (
      level > 0 && government.redLines.some((line) => line.kind === 'statutory' && line.technology === scope)
    );
  });
  const rounds = (table.deadline - table.opens + 1) * table.roundsPerQuarter;
  return { table, space, state: openTable(table.parties.length, rounds), prepared: null };
}

/** Masks what is off the table today: controls on their government's published list, and levels that would be worse for the receiver than the law as it stands (standstill). */
export function maskToday(talks: Talks, wedges: Wedges, run: RunModel): OutcomeSpace {
  const { context } = run.policy;
  return maskOutcomes(talks.space, (at, level) => {
    const issue = talks.table.issues[at]!;
    if (level === 0) return false;
    const technology = context.technology(issue.scope);
    const mover = context.government(issue.mover);
    const listed = technology >= 0 && wedges.published[technology * context.governments + mover] === 1;
    return listed || isStricter(issue, level, wedges, run);
  });
}

/** Whether a level takes away from the other side what it has. */
function isStricter(issue: Issue, level: number, wedges: Wedges, { policy }: RunModel): boolean {
  const { context } = policy;
  const { value, measure } = issue.levels[level]!;
  if (measure === 'add') return value > 0;
  if (issue.instrument === 'export-control') {
    const row = context.technology(issue.scope) * context.governments + context.government(issue.mover);
    return value > wedges.stringency[row * context.targets + context.target(issue.target)]!;
  }
  if (issue.instrument !== 'purchase-commitment') return false;
  const seller = context.region(issue.target);
  const buyer = context.regionsOf(issue.mover)[0]!.region;
  const today = wedges.commitments.find((own) => own.exporter === seller && own.importer === buyer);
  return today !== undefined && value < today.level;
}
