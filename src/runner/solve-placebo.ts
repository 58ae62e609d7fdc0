import type { Calibration } from '../engine/trade/calibrate.ts';
import { baselineLevels } from '../model/baseline-levels.ts';
import type { Placebo } from '../schema/economy-report.ts';
import { solvePolicy } from './solve-policy.ts';

/** How far from 1 a run without a change may end: what rounded files leave. */
const slack = 1e-6;

/** Solves an economy under the policy of its own year; the solver runs as for any other. */
export function solvePlacebo(calibration: Calibration): Placebo {
  const { answer } = solvePolicy(calibration, baselineLevels(calibration.economy), { closure: 'fixed' });
  const ratios = [answer.wageHat, answer.priceIndexHat, answer.realIncomeHat].flatMap((hats) => [...hats]);
  const distance = Math.max(...ratios.map((ratio) => Math.abs(ratio - 1)));
  const { status, residual, iterations } = answer;
  return { status, residual, iterations, distance, holds: status === 'converged' && distance <= slack };
}
