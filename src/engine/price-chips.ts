import type { Quarter } from '../schema/ids.ts';
import type { Model } from '../schema/model.ts';
import type { Issue } from '../schema/negotiation.ts';
import type { PolicyAct } from '../schema/policy.ts';
import type { Scenario, Table } from '../schema/scenario.ts';
import type { ChipPrice, ChipPrices, PartyPrice, PricesWanted } from '../schema/tradeoff.ts';
import { playConduct, type ConductPath } from './conduct-path.ts';
import { appraisalOf, contextAlone } from './payoff.ts';
import { reliefOf } from './payoff/chip-sums.ts';
import { actsOfPackage } from './payoff/evaluate-package.ts';
import { partyOfMover } from './payoff/seat-parties.ts';
import type { Situation } from './payoff/situation.ts';
import { worthAlone } from './payoff/stances.ts';
import type { RunMemo } from './run-memo.ts';
import { createRunModel, type RunModel } from './run-model.ts';
import { situationOf } from './simulate/situation-of.ts';
import { createPhysics, type Physics } from './simulate/physics.ts';
import { openTalks } from './simulate/talks.ts';
import type { World } from './simulate/world.ts';
import { playWorld, type WorldEve, type WorldPath, type WorldQuarter } from './world-path.ts';

/** A level of a chip as its table finds it, and what its parties make of it alone. */
interface Notch {
  table: Table;
  issue: Issue;
  level: number;
  acts: readonly PolicyAct[];
  regions: readonly (readonly number[])[]; // [party]
  values: readonly Pick<PartyPrice, 'worth' | 'relief'>[]; // [party]
}
/** A run without talks: what governments do, and what becomes of the world. */
interface Course {
  conduct: ConductPath;
  world: WorldPath;
}
/** What all runs of a scenario's prices share. */
interface Stage {
  run: RunModel;
  seed: number;
  memo: RunMemo;
  physics: Physics;
}

/**
 * What moving each chip of a scenario's tables to each of its levels does: the run with its acts, announced when the table opens, less the same run
 * without them, talks taken out of both. Both see the same draws. Tables that open after the run has ended have no prices.
 */
export function priceChips(
  model: Model,
  scenario: Scenario,
  { seed, table: only, lastOnly = false }: PricesWanted & { seed: number },
  memo: RunMemo,
): ChipPrices {
  const run = createRunModel(model, scenario, memo);
  const stage: Stage = { run, seed, memo, physics: createPhysics(run, []) };
  const quo = play(stage);
  if (failureOf(quo) !== null) return { prices: [], failed: failureOf(quo) };
  const notches: Notch[] = [];
  let failed: ChipPrices['failed'] = null;
  playConduct(run, seed, memo, stage.physics, (world, quarter) => {
    for (const table of scenario.tables) {
      if (table.opens !== quarter || failed !== null || (only ?? table.id) !== table.id) continue;
      const found = notchesOf(atTable(world, table, quarter, quo.world.eves.get(quarter)!), memo);
      if ('solve' in found) failed = found;
      else notches.push(...found.filter((notch) => !lastOnly || isLast(notch)));
    }
  });
  const prices: ChipPrice[] = [];
  for (const notch of notches) {
    failed ??= addPrice(prices, notch, stage, quo);
  }
  run.over();
  return { prices, failed };
}

function play({ run, seed, memo, physics }: Stage, notch?: Notch): Course {
  const { compile, giveBack } = run.lend();
  const conduct = playConduct({ ...run, compile }, seed, memo, physics, (world, quarter) => {
    if (quarter === notch?.table.opens) world.announce(notch.acts);
  });
  giveBack();
  // Tables are read in the run without the chip alone.
  const kept = notch === undefined ? run.scenario.tables.map(({ opens }) => opens) : [];
  return { conduct, world: playWorld(run, conduct.acts, memo, kept) };
}

function failureOf({ conduct, world }: Course): ChipPrices['failed'] {
  return conduct.failed ?? world.failed;
}

/** Where a table finds a world of which only conduct was played. */
function atTable(
  world: World,
  table: Table,
  quarter: Quarter,
  { effectiveTariff, technology }: WorldEve,
): Situation {
  const found = {
    ...world,
    effectiveTariff,
    technology: { ...world.technology, snapshot: () => technology },
  };
  return situationOf(found, openTalks(table, world.run.model), quarter);
}

function notchesOf(situation: Situation, memo: RunMemo): Notch[] | NonNullable<ChipPrices['failed']> {
  const { table, parties, quarter } = situation;
  const { context, failure } = contextAlone(situation, appraisalOf(situation, memo));
  if (failure !== null) return { quarter, solve: failure };
  return table.issues.flatMap((issue, at) =>
    issue.levels.slice(1).map((_, below): Notch => {
      const level = below + 1;
      const levels = table.issues.map((_issue, i) => (i === at ? level : 0));
      return {
        table,
        issue,
        level,
        acts: actsOfPackage(situation, levels),
        regions: parties.map(({ regions }) => regions),
        values: parties.map((_party, party) => ({
          worth: worthAlone(context, party, at, level),
          relief: reliefOf(context, party, levels),
        })),
      };
    }),
  );
}

function isLast({ issue, level }: Notch): boolean {
  return level === issue.levels.length - 1;
}

/** Prices a notch. @returns why that cannot be done, or null */
function addPrice(prices: ChipPrice[], notch: Notch, stage: Stage, quo: Course): ChipPrices['failed'] {
  const { run } = stage;
  const own = play(stage, notch);
  if (failureOf(own) !== null) return failureOf(own);
  const { table, issue, level, regions, values } = notch;
  const { context } = run.policy;
  const technology = context.technology(issue.scope);
  const change = (read: (quarter: WorldQuarter) => number): number =>
    meanFrom(own.world.quarters, table.opens, read) - meanFrom(quo.world.quarters, table.opens, read);
  const sumOver = (of: readonly number[], read: (region: number) => number): number =>
    of.reduce((sum, region) => sum + read(region), 0);
  const first = regions[0]!;
  const others = regions.slice(1).flat();
  const width = run.calibration.regions;
  const pair = technology * run.rows.targets + run.rows.targetOf[technology]!;
  prices.push({
    table: table.id,
    issue: issue.id,
    level,
    label: issue.levels[level]!.label,
    mover: issue.mover,
    by: partyOfMover(run, table, issue.mover),
    technology: technology < 0 ? null : issue.scope,
    balance: change(({ goods }) =>
      sumOver(first, (home) =>
        sumOver(others, (other) => goods[home * width + other]! - goods[other * width + home]!),
      ),
    ),
    total: change(({ netExports }) => sumOver(first, (region) => netExports[region]!)),
    delay: own.world.delayIndex - quo.world.delayIndex,
    ownDelay: technology < 0 ? 0 : own.world.delay[pair]! - quo.world.delay[pair]!,
    confidence:
      meanFrom(own.conduct.confidence, table.opens, (level) => level) -
      meanFrom(quo.conduct.confidence, table.opens, (level) => level),
    parties: table.parties.map((party, at) => ({
      party,
      income: change(({ income }) => sumOver(regions[at]!, (region) => income[region]!)),
      rents: change(({ rents }) => sumOver(regions[at]!, (region) => rents[region]!)),
      shortage: -change(({ loss }) => sumOver(regions[at]!, (region) => loss[region]!)),
      ...values[at]!,
    })),
  });
  return null;
}

/** Mean over the quarters of a run from one on. */
function meanFrom<T>(quarters: ArrayLike<T>, from: Quarter, read: (quarter: T) => number): number {
  let sum = 0;
  for (let quarter = from; quarter < quarters.length; quarter++) sum += read(quarters[quarter]!);
  return sum / (quarters.length - from);
}
