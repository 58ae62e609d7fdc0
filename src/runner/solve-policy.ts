import type { Calibration } from '../engine/trade/calibrate.ts';
import { solveEquilibrium } from '../engine/trade/solve-equilibrium.ts';
import type { PolicyLevels } from '../model/baseline-levels.ts';
import type { EquilibriumInput, EquilibriumOutput } from '../schema/economy.ts';
import type { ClosureChoice } from '../schema/economy-report.ts';

const tolerance = 1e-10;

/** An equilibrium with what it answers to. */
export interface SolvedPolicy {
  calibration: Calibration;
  input: EquilibriumInput;
  answer: EquilibriumOutput;
}

/** Solves a policy on an economy of the reader's own, the same for page and command line. */
export function solvePolicy(
  calibration: Calibration,
  levels: PolicyLevels,
  closure: ClosureChoice,
): SolvedPolicy {
  const input = { ...levels, ...closure, tolerance };
  return { calibration, input, answer: solveEquilibrium(calibration, input) };
}
