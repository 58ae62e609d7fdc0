import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { Quarter } from '../../schema/ids.ts';
import type { Wedges } from '../../schema/policy.ts';
import { stepInertia } from '../policy/inertia.ts';
import { yearOf } from '../run-model.ts';
import { runTolerance, solveTrade } from '../solve-trade.ts';
import type { TechnologyPath } from '../technology/technology.ts';
import { moveFirms } from './run-firms.ts';
import type { Physics } from './physics.ts';
import type { World } from './world.ts';

/** The part of a world that law moves. */
export type MovingWorld = Physics<TechnologyPath> & Pick<World, 'run' | 'acts' | 'talks'>;

/** What a quarter's law does to firms, trade and technologies, in this order. @returns how trade was solved; technologies have not moved where it was not */
export function moveWorld(world: MovingWorld, quarter: Quarter, wedges: Wedges): SolveStatus {
  const { run } = world;
  moveFirms(world, quarter, wedges);
  stepInertia(world.effectiveTariff, wedges.tariffRate, run.read('inertia'));
  world.trade = solveTrade(run, {
    tariffRate: world.effectiveTariff.slice(),
    wedges,
    supply: world.technology.supply(),
    year: yearOf(run.scenario, quarter),
    tolerance: runTolerance,
    warm: world.trade.equilibrium,
  });
  const { status, residual, iterations } = world.trade.equilibrium;
  if (status === 'converged') world.technology.step(wedges);
  return { status, residual, iterations };
}
