import { baselineLevels } from '../../model/baseline-levels.ts';
import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { Economy } from '../../schema/economy.ts';
import { outputs } from './balances.ts';
import type { Calibration } from './calibrate.ts';
import { solveUnderDeficits } from './solve-equilibrium.ts';

const tolerance = 1e-12;

/**
 * The economy in the equilibrium at its own policy in which every region's trade is balanced, with the status of the solve that
 * found it; null where none was found. Shares of value added, inputs and final use are the economy's. Source: as for `calibrate`.
 */
export function removeDeficits(calibration: Calibration): { economy: Economy | null; removal: SolveStatus } {
  const { economy, regions } = calibration;
  const none = { start: new Float64Array(regions), move: null };
  const levels = baselineLevels(economy);
  const { flow, status, residual, iterations } = solveUnderDeficits(
    calibration,
    { ...levels, closure: 'fixed', tolerance },
    none,
  );
  const removal: SolveStatus = { status, residual, iterations };
  if (status !== 'converged') return { economy: null, removal };
  const valueAdded = new Float64Array(regions);
  outputs(flow, regions).forEach((output, cell) => {
    valueAdded[cell % regions]! += output * economy.valueAddedShare[cell]!;
  });
  return { economy: { ...economy, flow, valueAdded, netExports: new Float64Array(regions) }, removal };
}
