import type { Id, Quarter } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import type { OutcomeSpace, UtilityTerms } from '../schema/negotiation.ts';
import type { Scenario } from '../schema/scenario.ts';
import type { BestPackage, Stock, StockTaking } from '../schema/stock.ts';
import { countOf, membersOf } from './negotiation/outcome-set.ts';
import type { RunMemo } from './run-memo.ts';
import { createRunModel } from './run-model.ts';
import { beginQuarter, endQuarter, runtimeSets } from './simulate.ts';
import { createCodebook } from './simulate/codebook.ts';
import { takeStock } from './simulate/negotiate.ts';
import { createRecords } from './simulate/records.ts';
import { situationOf } from './simulate/situation-of.ts';
import { tablePayoff } from './simulate/table-payoff.ts';
import type { Preparation, Talks } from './simulate/talks.ts';
import { createWorld, type World } from './simulate/world.ts';

/** Plays a run until a quarter has begun and lets the parties of one table take stock there. */
export function stockTaking(
  model: Model,
  scenario: Scenario,
  { seed, table, quarter }: { seed: number; table: Id; quarter: Quarter },
  memo: RunMemo,
): StockTaking {
  const run = createRunModel(model, scenario, memo);
  const codebook = createCodebook(model, runtimeSets);
  const world = createWorld(run, scenario, seed, memo, codebook, createRecords(run.model.equations));
  const talks = world.talks.find((one) => one.table.id === table);
  if (talks === undefined || quarter >= scenario.quarters) return { stock: null, failed: null };
  for (let now = 0; now <= quarter; now++) {
    const refused = beginQuarter(world, scenario, now);
    if (refused !== null) return { stock: null, failed: { quarter: now, solve: refused } };
    if (now === quarter) break;
    const solve = endQuarter(world, now);
    if (solve.status !== 'converged') return { stock: null, failed: { quarter: now, solve } };
  }
  return stockOf(world, talks, quarter);
}

function stockOf(world: World, talks: Talks, quarter: Quarter): StockTaking {
  const situation = situationOf(world, talks, quarter);
  const payoff = tablePayoff(world, talks, situation);
  if (payoff.failure !== null) return { stock: null, failed: { quarter, solve: payoff.failure } };
  const prepared = takeStock(talks, situation, payoff);
  if (prepared === null) {
    const solve = { status: 'non-finite', residual: Infinity, iterations: 0 } as const;
    return { stock: null, failed: { quarter, solve } };
  }
  return { stock: summarise(talks, prepared, quarter), failed: null };
}

function summarise(
  { table, state }: Talks,
  { space, terms, strategies }: Preparation,
  quarter: Quarter,
): Stock {
  const packages = membersOf(space.allowed);
  const zone = packages.filter((outcome) => terms.every((own) => marginOf(own, outcome) >= 0));
  const content = (outcome: number): boolean =>
    table.parties.every((_, party) => strategies[party]!.accepts(state.rounds - 1, outcome));
  return {
    table: table.id,
    quarter,
    allowed: countOf(space.allowed),
    zone: zone.length,
    agreeable: zone.filter(content).length,
    parties: terms.map((own) => ({
      party: own.party,
      range: rangeOf(own),
      reservation: own.reservation,
      rational: packages.filter((outcome) => marginOf(own, outcome) >= 0).length,
    })),
    best: bestOf(space, packages, terms),
  };
}

function marginOf({ expected, reservation }: UtilityTerms, outcome: number): number {
  return expected[outcome]! - reservation;
}

/** A party to whom everything is worth the same has a scale of 0. */
function rangeOf({ scale }: UtilityTerms): number {
  return scale > 0 ? 1 / scale : 0;
}

function bestOf(
  { allowed }: OutcomeSpace,
  packages: readonly number[],
  terms: readonly UtilityTerms[],
): BestPackage | null {
  if (countOf(allowed) === 0) return null;
  const relative = (own: UtilityTerms, outcome: number): number => marginOf(own, outcome) * own.scale;
  const worst = (outcome: number): number => Math.min(...terms.map((own) => relative(own, outcome)));
  const outcome = packages.reduce((best, other) => (worst(other) > worst(best) ? other : best));
  const least = worst(outcome);
  return {
    outcome,
    margins: terms.map((own) => marginOf(own, outcome)),
    reluctant: terms.find((own) => relative(own, outcome) === least)!.party,
  };
}
