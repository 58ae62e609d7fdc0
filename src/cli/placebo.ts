import { calibrate } from '../engine/trade/calibrate.ts';
import { solveEquilibrium } from '../engine/trade/solve-equilibrium.ts';
import { baselineLevels } from '../model/baseline-levels.ts';
import type { Economy } from '../schema/economy.ts';

const tolerance = 1e-10;
/** How far from 1 a run without a change may end: what rounded files leave. */
const slack = 1e-6;

/** What a run without a change gives, and whether that is the baseline. */
export interface Placebo {
  holds: boolean;
  line: string;
}

/** Solves an economy under the policy of its own year; the solver runs as for any other. */
export function solvePlacebo(economy: Economy): Placebo {
  const levels = { ...baselineLevels(economy), closure: 'fixed', tolerance } as const;
  const answer = solveEquilibrium(calibrate(economy), levels);
  const ratios = [answer.wageHat, answer.priceIndexHat, answer.realIncomeHat].flatMap((hats) => [...hats]);
  const distance = Math.max(...ratios.map((ratio) => Math.abs(ratio - 1)));
  const { status, residual, iterations } = answer;
  const solve = `${status}, residual ${residual.toExponential(1)} after ${iterations} ${iterations === 1 ? 'sweep' : 'sweeps'}`;
  return {
    holds: status === 'converged' && distance <= slack,
    line: `no change: wages, prices and incomes within ${distance.toExponential(1)} of 1 (${solve})`,
  };
}
