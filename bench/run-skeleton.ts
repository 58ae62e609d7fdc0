import { compileBlock } from '../src/model/compile-block.ts';
import { formulasOf } from '../src/model/formulas-of.ts';
import { createExpressionParser } from '../src/model/parse-expression.ts';
import { calibrate } from '../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../src/engine/trade/solve-equilibrium.ts';
import type { Economy, EquilibriumInput, EquilibriumOutput } from '../src/schema/economy.ts';
import type { Equation, ParameterColumn, Port } from '../src/schema/model.ts';
import { drawPolicy } from '../test/support/economies.ts';

/** What a skeleton of a run ends with, by which two implementations are compared. */
export interface SkeletonEnd {
  realIncomeHat: readonly number[]; // [region]
  trust: number; // mean over firms
  gap: number; // mean over technologies and targets
}
export const skeletonSize = { quarters: 60, firm: 1000, technology: 21, target: 7, band: 10 };

/*
 * The work of a run and nothing that is Parley's alone: each quarter duties move toward their targets and trade is solved from the quarter before to 1e-5, 1,000
 * firms learn whether their rule is kept, order and stock, and technologies of targets catch up with what they are let have. `bench/numpy/run_skeleton.py` is the same
 * in NumPy, column by column.
 */
const inertia = 0.35;
const shock = { share: 0.3, tariff: 0.5, tax: 0, iceberg: 1, variety: 1 };
const firmSets = ['firm'];
const pairSets = ['technology', 'target'];

function equation(id: string, over: readonly string[], is: string, initial?: string): Equation {
  const common = { id, over, is, unit: '1', meaning: 'For a benchmark', source: 'bench', record: false };
  return initial === undefined ? { ...common, kind: 'auxiliary' } : { ...common, kind: 'state', initial };
}

const equations: readonly Equation[] = [
  equation('firm.kept', firmSets, 'memory * kept + open', '0'),
  equation('firm.seen', firmSets, 'memory * seen + 1', '0'),
  equation('firm.trust', firmSets, '(2 + memory * kept + open) / (four + memory * seen)'),
  equation('firm.ordered', firmSets, '1 / (1 + exp(three - six * trust))'),
  equation('firm.used', firmSets, 'min(stock, 1)'),
  equation('firm.stock', firmSets, 'left * (stock - used) + ordered * open + (1 - trust) / 2', '1'),
  equation('technology.served', [...pairSets, 'band'], 'clamp((allowed - band_floor) * bands, 0, 1)'),
  equation('technology.access', pairSets, 'mean(served, band)'),
  equation('technology.effort', pairSets, 'effort + pace * (gap / (gap + half) - effort)', 'effort0'),
  equation(
    'technology.gap',
    pairSets,
    'max(0, gap + three * (1 - weight * access) - 2 * effort - ease * gap)',
    'gap0',
  ),
];

/** Numbers of the equations by name, since a literal has no source. */
const numbers: Readonly<Record<string, ParameterColumn>> = Object.fromEntries(
  Object.entries({
    memory: 0.95,
    three: 3,
    four: 4,
    six: 6,
    left: 0.9,
    bands: skeletonSize.band,
    pace: 0.1,
    half: 20,
    weight: 0.6,
    ease: 0.02,
    effort0: 0.2,
  }).map(([id, value]) => [id, { over: [], unit: '1', values: Float64Array.of(value) }]),
);

const port = (id: string, over: readonly string[]): Port => ({ id, over, unit: '1' });

/** A skeleton of a run on an economy, made ready. @returns plays it once */
export function createSkeleton(economy: Economy): () => SkeletonEnd {
  const calibration = calibrate(economy);
  const target = drawPolicy(economy, 1, shock, 1e-5);
  const { quarters, ...sizes } = skeletonSize;
  const book = {
    equations,
    formulas: formulasOf(equations, createExpressionParser(new Set(Object.keys(sizes)))),
  };
  const firms = compileBlock(
    book,
    { submodel: 'firm', gives: [port('open', firmSets)], needs: [] },
    sizes,
    numbers,
  );
  const lane = compileBlock(
    book,
    {
      submodel: 'technology',
      gives: [port('allowed', pairSets), port('band_floor', ['band']), port('gap0', pairSets)],
      needs: [],
    },
    sizes,
    numbers,
  );
  const { open, trust, ordered } = firms.columns;
  const { allowed, gap, band_floor: floor, gap0 } = lane.columns;
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return () => {
    floor!.forEach((_, band) => (floor![band] = band / sizes.band));
    gap0!.forEach((_, pair) => (gap0![pair] = 5 + (pair % 40)));
    firms.start();
    lane.start();
    const tariffRate = economy.tariffRate.slice();
    let warm: EquilibriumOutput | null = null;
    for (let quarter = 0; quarter < quarters; quarter++) {
      for (let cell = 0; cell < tariffRate.length; cell++)
        tariffRate[cell]! += inertia * (target.tariffRate[cell]! - tariffRate[cell]!);
      const input: EquilibriumInput = { ...target, tariffRate, ...(warm === null ? {} : { warm }) };
      warm = solveEquilibrium(calibration, input);
      for (let firm = 0; firm < sizes.firm; firm++)
        open![firm] = (7 * firm + 13 * quarter) % 100 < 30 ? 0.5 : 1;
      firms.step();
      const sold = mean(ordered!);
      for (let pair = 0; pair < allowed!.length; pair++) allowed![pair] = sold * (1 - (pair % 9) / 10);
      lane.step();
    }
    return { realIncomeHat: [...warm!.realIncomeHat], trust: mean(trust!), gap: mean(gap!) };
  };
}
