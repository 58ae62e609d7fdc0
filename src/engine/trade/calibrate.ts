import { baselineLevels } from '../../model/baseline-levels.ts';
import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { Closure, Economy } from '../../schema/economy.ts';
import { createBaseline } from './baseline.ts';
import type { Baseline } from './baseline.ts';
import { calibrateResponse } from './calibrate-response.ts';
import { removeDeficits } from './remove-deficits.ts';
import type { Response } from './response.ts';

/** A baseline with its response to wages. */
export interface Calibration extends Baseline {
  response: Response;
  removal: SolveStatus | null; // how deficits were removed before; null where they are as the economy's files have them
}

/**
 * Makes an economy ready for policies under a closure. For `balanced` the economy is first taken to the equilibrium at its own
 * policy in which no region runs a deficit, and that equilibrium is the baseline; where none is found, `removal` says so and every
 * solve repeats it. Throws when the economy's wages are not determined (a singular response), which no economy that was loaded
 * without diagnostics is. Source: the practice of Caliendo and Parro (2015) and of Ossa (2014), American Economic Review 104.
 */
export function calibrate(economy: Economy, closure: Closure = 'fixed'): Calibration {
  const baseline = createBaseline(economy);
  const costs = baseline.weigh(baselineLevels(economy))!;
  const response = calibrateResponse(baseline, costs, null);
  if (response === null) throw new Error('the wages of this economy are not determined');
  const calibration = { ...baseline, response, removal: null };
  if (closure !== 'balanced') return calibration;
  const { economy: balanced, removal } = removeDeficits(calibration);
  return balanced === null ? { ...calibration, removal } : { ...calibrate(balanced), removal };
}
