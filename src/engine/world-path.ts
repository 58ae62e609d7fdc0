import { hashText } from '../numerics/hash.ts';
import type { SolveStatus } from '../schema/diagnostic.ts';
import type { Hash, Quarter } from '../schema/ids.ts';
import type { PolicyAct } from '../schema/policy.ts';
import { realIncome } from './payoff/trade-measures.ts';
import { movesWorld } from './policy/moves-world.ts';
import type { RunMemo } from './run-memo.ts';
import type { RunModel } from './run-model.ts';
import { moveWorld, type MovingWorld } from './simulate/move-world.ts';
import { createPathPhysics } from './simulate/physics.ts';
import type { TechnologyState } from './technology/technology.ts';
import { borderTrade, goodsGroup, realValueAdded, sumOverSectors } from './trade/balances.ts';

/** What a quarter is like in money, million USD a year. */
export interface WorldQuarter {
  income: Float64Array; // [region] real
  netExports: Float64Array; // [region] goods and services
  goods: Float64Array; // [exporter, importer]
  rents: Float64Array; // [region] of the region's owners
  loss: Float64Array; // [region] to shortages
}
/** What the world is as a quarter begins: the part that a table reads. */
export interface WorldEve {
  effectiveTariff: Float64Array; // [sector, exporter, importer]
  technology: TechnologyState;
}
/** What acts do to trade and technologies, whoever made them and why. */
export interface WorldPath {
  quarters: readonly WorldQuarter[];
  eves: ReadonlyMap<Quarter, WorldEve>; // of the quarters that were asked for
  delayIndex: number; // at the end, months
  delay: Float64Array; // [technology, target] headline delay at the end, months
  failed: { quarter: Quarter; solve: SolveStatus } | null;
}

/**
 * Plays what a sequence of acts does to firms, trade and technologies. Runs that pass through the same acts share it, whatever anybody believes.
 * @param kept quarters of which the eve is
 */
export function playWorld(
  run: RunModel,
  acts: readonly PolicyAct[],
  memo: RunMemo,
  kept: readonly Quarter[] = [],
): WorldPath {
  return memo.path(pathHash(run, acts, kept), () => {
    const { compile, giveBack } = run.lend();
    const path = play({ ...run, compile }, acts, kept);
    giveBack();
    return path;
  });
}

function pathHash(
  { physics, scenario }: RunModel,
  acts: readonly PolicyAct[],
  kept: readonly Quarter[],
): Hash {
  const heard = acts.filter(movesWorld).map((act) => ({ ...act, cause: null }));
  return hashText(JSON.stringify([physics, scenario.quarters, kept, heard]));
}

function play(run: RunModel, acts: readonly PolicyAct[], kept: readonly Quarter[]): WorldPath {
  const start = acts.filter(({ announced }) => announced < 0);
  const world: MovingWorld = { ...createPathPhysics(run, start), run, acts: start, talks: [] };
  const quarters: WorldQuarter[] = [];
  const eves = new Map<Quarter, WorldEve>();
  let failed: WorldPath['failed'] = null;
  for (let quarter = 0; quarter < run.scenario.quarters && failed === null; quarter++) {
    if (kept.includes(quarter))
      eves.set(quarter, {
        effectiveTariff: world.effectiveTariff.slice(),
        technology: world.technology.snapshot(),
      });
    world.acts = acts.filter(({ announced }) => announced <= quarter);
    const solve = moveWorld(world, quarter, run.policy.wedges(world.acts, quarter));
    if (solve.status !== 'converged') failed = { quarter, solve };
    else quarters.push(readQuarter(world));
  }
  const { index, headline } = world.technology.delays();
  return { quarters, eves, delayIndex: index, delay: headline.slice(), failed };
}

function readQuarter({ run, trade, technology }: MovingWorld): WorldQuarter {
  const { equilibrium, input, rents } = trade;
  const { regions } = run.calibration;
  const valueAdded = realValueAdded(run.calibration, equilibrium);
  const loss = sumOverSectors(technology.losses(valueAdded), regions);
  return {
    income: loss.map((_, region) => realIncome(run, trade, region)),
    netExports: equilibrium.netExports.slice(),
    goods: borderTrade(
      equilibrium.flow,
      input.exportTaxRate,
      regions,
      run.policy.context.sectorsOf(goodsGroup),
    ),
    rents: rents.owned.slice(),
    loss,
  };
}
