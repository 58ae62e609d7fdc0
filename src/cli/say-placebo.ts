import type { Placebo } from '../schema/economy-report.ts';

/** One line on what a run without a change gives. */
export function sayPlacebo({ status, residual, iterations, distance }: Placebo): string {
  const sweeps = `${iterations} ${iterations === 1 ? 'sweep' : 'sweeps'}`;
  const solve = `${status}, residual ${residual.toExponential(1)} after ${sweeps}`;
  return `no change: wages, prices and incomes within ${distance.toExponential(1)} of 1 (${solve})`;
}
