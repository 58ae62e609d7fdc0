import { createStream } from '../numerics/stream.ts';
import type { Model } from '../schema/model.ts';
import type { OutcomeSpace } from '../schema/negotiation.ts';
import type { Evaluation } from '../schema/runner.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { PairTerm, PartyErrors, TableErrors } from '../schema/table-errors.ts';
import { visitFirstSessions } from './first-sessions.ts';
import { countOf, membersOf } from './negotiation/outcome-set.ts';
import type { LevelTables, Measures } from './payoff/level-tables.ts';
import { noTerms, sumTerms, termsOf, type TermContext } from './payoff/terms.ts';
import type { RunMemo } from './run-memo.ts';
import { situationOf } from './simulate/situation-of.ts';
import { tablePayoff } from './simulate/table-payoff.ts';
import { maskToday, type Talks } from './simulate/talks.ts';
import type { World } from './simulate/world.ts';

/**
 * Errors of the tables by which each negotiation of a scenario scores packages, where its parties first take stock: `draw` of the
 * allowed packages, none twice, against their exact evaluation. Tables without a first session within the run are left out.
 * @returns one entry a table, in the order of their first sessions; the status of the quarter that stopped the run before them, if one did
 */
export function evaluateTables(
  model: Model,
  scenario: Scenario,
  { seed, draw }: { seed: number; draw: number },
  memo: RunMemo,
): Evaluation {
  const tables: TableErrors[] = [];
  const failed = visitFirstSessions(model, scenario, seed, memo, (world, talks, quarter) => {
    tables.push(errorsOf(world, talks, quarter, draw));
  });
  return { tables, failed };
}

function errorsOf(world: World, talks: Talks, quarter: number, draw: number): TableErrors {
  const situation = situationOf(world, talks, quarter);
  const payoff = tablePayoff(world, talks, situation);
  const space = maskToday(talks, situation);
  const { id, parties } = talks.table;
  const outcomes = drawAllowed(space, draw, world.seed, id);
  let failure = payoff.failure;
  const errors = parties.map((party): PartyErrors => {
    const { utility } = payoff.table(space, party);
    const misses = outcomes.map((outcome) => {
      const exact = payoff.exact(space, outcome, party);
      if (exact.solve.status !== 'converged') failure ??= exact.solve;
      return Math.abs(exact.utility - utility[outcome]!);
    });
    return { party, range: rangeOf(utility), ...summary(misses) };
  });
  const { evaluations, sweeps } = payoff.tables;
  return {
    table: id,
    quarter,
    packages: space.size,
    allowed: countOf(space.allowed),
    drawn: outcomes.length,
    solved: evaluations,
    sweeps,
    failure,
    parties: errors,
    pairs: pairTerms(payoff.tables, payoff.context),
  };
}

/** Packages on the table, drawn without putting back. */
function drawAllowed(space: OutcomeSpace, draw: number, seed: number, table: string): number[] {
  const allowed = membersOf(space.allowed);
  const stream = createStream(seed, 'packages', table);
  const count = Math.min(draw, allowed.length);
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(stream.uniform() * (allowed.length - at));
    [allowed[at], allowed[other]] = [allowed[other]!, allowed[at]!];
  }
  return allowed.slice(0, count);
}

function rangeOf(values: Float64Array): number {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}

/** Percentiles are the smallest values that as many of the others do not exceed. */
function summary(values: readonly number[]): Omit<PartyErrors, 'party' | 'range'> {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { mean, median: rank(0.5), p95: rank(0.95), max: rank(1) };
}

function pairTerms({ pairs, dropped }: LevelTables, context: TermContext): PairTerm[] {
  const ids = context.issues.map(({ id }) => id);
  const term = (first: number, second: number, kept: boolean, extra: Measures): PairTerm => ({
    first: ids[first]!,
    second: ids[second]!,
    kept,
    worth: context.parties.map((_, party) => worthOf(context, party, extra)),
  });
  const all = [
    ...pairs.map(({ first, second, extra }) => term(first, second, true, extra.at(-1)!.at(-1)!)),
    ...dropped.map(({ first, second, extra }) => term(first, second, false, extra)),
  ];
  const size = ({ worth }: PairTerm) => Math.max(...worth.map(Math.abs));
  return all.toSorted((a, b) => size(b) - size(a));
}

/** Utility of measures that no chip is named for: without audience, purchases, confidence and the cost of signing. */
function worthOf(context: TermContext, party: number, measures: Measures): number {
  const levels = context.issues.map(() => 0);
  const terms = termsOf(context, party, levels, measures, 0, noTerms());
  return sumTerms(terms) - terms.enforcement;
}
