import type { Id } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import type { NamedPackage, OutcomeSpace } from '../schema/negotiation.ts';
import type {
  Distance,
  ExactPackage,
  NamedEvaluation,
  PackageReport,
  TablePackages,
} from '../schema/package-report.ts';
import type { Scenario } from '../schema/scenario.ts';
import { visitFirstSessions } from './first-sessions.ts';
import { findNashOutcome } from './negotiation/nash-outcome.ts';
import { countOf, has } from './negotiation/outcome-set.ts';
import { outcomeOf } from './negotiation/outcome-space.ts';
import type { TablePayoff } from './payoff.ts';
import type { RunMemo } from './run-memo.ts';
import { tableBargain } from './simulate/deal-measures.ts';
import { situationOf } from './simulate/situation-of.ts';
import { tablePayoff } from './simulate/table-payoff.ts';
import { maskToday, type Talks } from './simulate/talks.ts';
import type { World } from './simulate/world.ts';

/**
 * What the packages that tables name are to their parties, by exact evaluation where they first take stock, and how far each is from the
 * Nash solution and from what was agreed.
 * @param agreed by table: outcome of a package, absent: none
 */
export function evaluatePackages(
  model: Model,
  scenario: Scenario,
  { seed, agreed }: { seed: number; agreed: Readonly<Record<Id, number>> },
  memo: RunMemo,
): PackageReport {
  const tables: TablePackages[] = [];
  const failed = visitFirstSessions(model, scenario, seed, memo, (world, talks, quarter) => {
    tables.push(tablePackages(world, talks, quarter, agreed[talks.table.id] ?? -1));
  });
  return { tables, failed };
}

function tablePackages(world: World, talks: Talks, quarter: number, agreed: number): TablePackages {
  const situation = situationOf(world, talks, quarter);
  const payoff = tablePayoff(world, talks, situation);
  const space = maskToday(talks, situation);
  const { table } = talks;
  const of = { table: table.id, quarter, size: space.size, allowed: countOf(space.allowed) };
  const none = { ...of, named: [], nash: null, agreed: null };
  if (payoff.failure !== null) return { ...none, failure: payoff.failure };
  const bargain = tableBargain(
    table.parties.map((party) => payoff.table(space, party)),
    space,
  );
  const outcomes = table.packages.map(({ levels }) => outcomeOf(space, levels));
  const best = findNashOutcome(bargain);
  for (const outcome of [...outcomes, best, agreed].filter((one) => one >= 0))
    for (const party of table.parties) {
      const { solve } = payoff.exact(space, outcome, party);
      if (solve.status !== 'converged') return { ...none, failure: solve };
    }
  const exact = (outcome: number): ExactPackage => exactPackage(payoff, space, outcome, table.parties);
  const nash = best < 0 ? null : exact(best);
  const signed = agreed < 0 ? null : exact(agreed);
  const between = (one: ExactPackage, other: ExactPackage | null): Distance | null =>
    other === null ? null : distance(one, other, bargain.utilities);
  const evaluate = ({ id, label, basis, source }: NamedPackage, at: number): NamedEvaluation => {
    const own = exact(outcomes[at]!);
    return {
      id,
      label,
      basis,
      source,
      ...own,
      fromNash: between(own, nash),
      fromAgreed: between(own, signed),
    };
  };
  return { ...of, failure: null, named: table.packages.map(evaluate), nash, agreed: signed };
}

function exactPackage(
  payoff: TablePayoff,
  space: OutcomeSpace,
  outcome: number,
  parties: readonly Id[],
): ExactPackage {
  return {
    outcome,
    onTable: has(space.allowed, outcome),
    parties: parties.map((party, at) => {
      const { solve: _, ...exact } = payoff.exact(space, outcome, party);
      const reservation = payoff.noDeal.values[at]!;
      return { party, ...exact, reservation, margin: exact.utility - reservation };
    }),
  };
}

/** @param utilities [party][outcome] normalised */
function distance(one: ExactPackage, other: ExactPackage, utilities: readonly Float64Array[]): Distance {
  const norm = (gaps: readonly number[]): number => Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0));
  return {
    normalised: norm(utilities.map((values) => values[one.outcome]! - values[other.outcome]!)),
    bn: norm(one.parties.map(({ utility }, party) => utility - other.parties[party]!.utility)),
  };
}
