import type { Quarter } from '../../schema/ids.ts';
import type { Model } from '../../schema/model.ts';
import type { OutcomeSpace, TableState, UtilityTerms } from '../../schema/negotiation.ts';
import type { Table } from '../../schema/scenario.ts';
import { createOutcomeSpace, maskOutcomes, maskPackages } from '../negotiation/outcome-space.ts';
import type { OpenPayoff } from '../payoff.ts';
import { createProtocol } from '../negotiation/index.ts';
import type { Offer, Strategy } from '../negotiation/strategy.ts';
import type { TableProtocol } from '../negotiation/table-protocol.ts';
import { instruments } from '../policy/index.ts';
import type { Appraisal } from '../payoff/appraisal.ts';
import { isDeclared } from '../payoff/declared-lines.ts';
import { actsOfPackage } from '../payoff/evaluate-package.ts';
import type { Situation } from '../payoff/situation.ts';
import { isGone } from './is-gone.ts';

/** One table of a run: its state lives across quarters, its utilities are rebuilt when the law has changed. */
export interface Talks {
  table: Table;
  space: OutcomeSpace; // every package, nothing masked but statutory red lines and closed levels
  protocol: TableProtocol;
  state: TableState;
  offers: Offer[]; // all that were made, in order
  prepared: Preparation | null;
  eve: Appraisal | null; // of its first session, once that has begun
}
export interface Preparation {
  quarter: Quarter; // when the parties last took stock
  space: OutcomeSpace; // with what is off the table then
  payoff: OpenPayoff;
  terms: readonly UtilityTerms[]; // [party]
  strategies: readonly Strategy[]; // [party], a mediator behind them
}

/** A table before its first session; statutory red lines of the movers and closed levels are masked for good. */
export function openTalks(table: Table, model: Model): Talks {
  const space = maskOutcomes(createOutcomeSpace(table.issues), (issue, level) => {
    if (table.closed[issue]!.includes(level)) return true;
    const { mover, scope } = table.issues[issue]!;
    const redLines = model.governments.find(({ id }) => id === mover)?.redLines ?? [];
    return level > 0 && redLines.some((line) => line.kind === 'statutory' && line.technology === scope);
  });
  const rounds = (table.deadline - table.opens + 1) * table.roundsPerQuarter;
  const protocol = createProtocol(table.protocol);
  const state = protocol.open(table.parties.length, rounds);
  return { table, space, protocol, state, offers: [], prepared: null, eve: null };
}

/** Masks what is off the table: chips on their government's published list that are not only declared, chips given at another table, chips without what they need, and levels that would take from another party what the law as it stands gives it (standstill). */
export function maskToday(talks: Talks, situation: Situation): OutcomeSpace {
  const { law, run } = situation;
  const { context } = run.policy;
  const regions = situation.parties.flatMap((party) => party.regions);
  const today = maskOutcomes(talks.space, (at, level) => {
    const issue = talks.table.issues[at]!;
    if (level === 0) return false;
    const { scope, mover } = issue;
    const technology = context.technology(scope);
    const row = technology * context.governments + context.government(mover);
    const listed = technology >= 0 && law.published[row] === 1 && !isDeclared(run, issue);
    const alone = talks.table.issues.map((_, issue) => (issue === at ? level : 0));
    return (
      listed ||
      isGone(situation, issue, level) ||
      actsOfPackage(situation, alone).some(
        (act) =>
          regions.includes(context.region(act.target)) &&
          instruments[act.instrument].takesAway(act, law, context),
      )
    );
  });
  return maskUseless(today, situation);
}

/** Masks packages in which a chip moves without the one that it needs, unless that was given at another table. */
function maskUseless(space: OutcomeSpace, situation: Situation): OutcomeSpace {
  const { issues } = space;
  const pairs = issues.flatMap(({ needs }, chip) => {
    const needed = issues.findIndex(({ id }) => id === needs);
    const isMet = needed < 0 || isGone(situation, issues[needed]!, 1);
    return isMet ? [] : [{ chip, needed }];
  });
  if (pairs.length === 0) return space;
  return maskPackages(space, (levels) =>
    pairs.some(({ chip, needed }) => levels[chip]! > 0 && levels[needed] === 0),
  );
}
