import type { SolveStatus } from '../../schema/diagnostic.ts';
import type { EquilibriumInput, EquilibriumOutput, EquilibriumStart } from '../../schema/economy.ts';
import { calibrateResponse } from './calibrate-response.ts';
import type { Calibration } from './calibrate.ts';
import { deficitClosure } from './deficit-closure.ts';
import type { DeficitClosure } from './deficit-closure.ts';
import { createEquilibriumOutput, createMissingOutput } from './equilibrium-output.ts';
import { createEquilibriumState } from './equilibrium-state.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import { sweepExpenditure } from './expenditure.ts';
import { sweepPrices } from './prices.ts';
import type { TradeCosts } from './trade-costs.ts';
import { createChordStep, createDampedStep, findExcess } from './wages.ts';
import type { WageStep } from './wages.ts';

const chordSweeps = 200;
const settledSweeps = 1000;
/** Wages that have to wait move when prices and spending are off by at most this share of what wages are off by. */
const settled = 0.1;
const dampedSweeps = 4000;
const dampedShare = 0.3;
/** Balances are sums over all flows, so that they may be off by more than the largest error of one unknown. */
const balanceSlack = 100;

/**
 * World trade equilibrium under a policy, in exact ratios to the baseline: one Gauss-Seidel sweep of prices and one of
 * expenditure, then one step of wages, until all three stand still. World value added is the numeraire; deficits follow the
 * policy's closure (see `deficitClosure`), and transfers and fees come on top of them. `status` is 'converged' only when the largest relative error of prices, expenditure
 * and labour markets is at most `tolerance` and every balance of trade, summed from the flows, closes (Walras' law); it is
 * 'non-finite' for rates of −1 or less, ratios that are not positive, numbers that are not finite, and policies that leave a
 * region without income. Throws for arrays of a wrong length, a fee above its export tax, a tolerance that is not positive, the closure `balanced` on a
 * calibration that has its deficits, and `saving` without a rate. Source: Caliendo and Parro (2015), section 2.3.
 */
export function solveEquilibrium(calibration: Calibration, input: EquilibriumInput): EquilibriumOutput {
  const { removal } = calibration;
  if (input.closure === 'balanced' && removal === null)
    throw new Error('this economy was calibrated with its deficits');
  if (removal !== null && removal.status !== 'converged')
    return { ...createMissingOutput(calibration, removal.iterations), ...removal };
  return solveUnderDeficits(calibration, input, deficitClosure(calibration, input));
}

/** World trade equilibrium under a policy and given deficits, whatever the policy's closure says. */
export function solveUnderDeficits(
  calibration: Calibration,
  input: EquilibriumInput,
  deficits: DeficitClosure,
): EquilibriumOutput {
  if (!(input.tolerance > 0)) throw new Error(`tolerance ${input.tolerance} is not positive`);
  checkTransfers(calibration, input);
  const costs = calibration.weigh(input);
  if (costs === null) return createMissingOutput(calibration, 0);
  const problem: Problem = { calibration, input, costs, deficits };
  const warm = input.warm?.status === 'converged' ? input.warm : undefined;
  const step = createChordStep(calibration, costs, calibration.response);
  const chord = attempt(problem, { step, sweeps: chordSweeps, unsettled: Infinity }, warm);
  return chord.status === 'converged' ? chord : solveAgain(problem, chord.iterations);
}

function checkTransfers(
  { regions, sectors }: Calibration,
  { spendingShift, transfer, fees = [], exportTaxRate }: EquilibriumInput,
): void {
  if (spendingShift !== undefined && spendingShift.length !== sectors * regions)
    throw new Error(
      `${spendingShift.length} shifts of spending for ${sectors} sectors of ${regions} regions`,
    );
  if (transfer !== undefined && transfer.length !== regions)
    throw new Error(`${transfer.length} transfers for ${regions} regions`);
  for (const { cell, rate } of fees) {
    if (!(rate <= exportTaxRate[cell]!))
      throw new Error(`a fee of ${rate} is not a part of the export tax on flow ${cell}`);
  }
}

/**
 * Where the baseline's response does not lead to the equilibrium, as where a policy leaves little trade and wages have to move far
 * to mend a balance, the response under the policy itself mostly does, once prices and spending are let to settle before each
 * step. A damped adjustment needs no response. `spent` counts the sweeps before.
 */
function solveAgain(problem: Problem, spent: number): EquilibriumOutput {
  const { calibration, costs } = problem;
  let iterations = spent;
  const response = calibrateResponse(calibration, costs, exportTaxes(problem));
  if (response !== null) {
    const step = createChordStep(calibration, costs, response);
    const chord = attempt(problem, { step, sweeps: settledSweeps, unsettled: settled });
    iterations += chord.iterations;
    if (chord.status === 'converged') return { ...chord, iterations };
  }
  const step = createDampedStep(calibration, dampedShare);
  const damped = attempt(problem, { step, sweeps: dampedSweeps, unsettled: Infinity });
  return { ...damped, iterations: iterations + damped.iterations };
}

/** A way to an equilibrium. */
interface Way {
  step: WageStep;
  sweeps: number; // at most
  unsettled: number; // wages move only when prices and spending are off by at most this many times what wages are off by
}

function attempt(problem: Problem, way: Way, warm?: EquilibriumStart): EquilibriumOutput {
  const { calibration, deficits, input } = problem;
  const state = createEquilibriumState(calibration, exportTaxes(problem), deficits.start, input, warm);
  return finish(problem, state, search(problem, state, way));
}

/** What one solve is about. */
interface Problem {
  calibration: Calibration;
  input: EquilibriumInput;
  costs: TradeCosts;
  deficits: DeficitClosure;
}

/** [sector, exporter, importer]; null where nothing is taxed. */
function exportTaxes({ input, costs }: Problem): Float64Array | null {
  return costs.hasExportTax.includes(1) ? input.exportTaxRate : null;
}

function search(
  { calibration, input, costs, deficits }: Problem,
  state: EquilibriumState,
  { step, sweeps, unsettled }: Way,
): SolveStatus {
  let residual = Infinity;
  for (let iterations = 1; iterations <= sweeps; iterations++) {
    const prices = sweepPrices(calibration, costs, state);
    const spending = sweepExpenditure(calibration, costs, state, input, deficits.move);
    const excess = findExcess(calibration, state);
    residual = Math.max(prices, spending, excess);
    if (!(residual < Infinity)) return { status: 'non-finite', residual: Infinity, iterations };
    if (residual <= input.tolerance) return { status: 'converged', residual, iterations };
    const last = iterations === sweeps;
    if (!last && Math.max(prices, spending) / unsettled <= excess) step(state);
  }
  return { status: 'not-converged', residual, iterations: sweeps };
}

/** Holds the answer against what the search did not look at: the balances of trade and the signs of incomes. */
function finish(
  { calibration, input, costs, deficits }: Problem,
  state: EquilibriumState,
  status: SolveStatus,
): EquilibriumOutput {
  if (status.status === 'non-finite') return createMissingOutput(calibration, status.iterations);
  const output = createEquilibriumOutput(calibration, input, costs, state, status, deficits.move);
  let imbalance = 0;
  for (let region = 0; region < calibration.regions; region++) {
    if (!(output.realIncomeHat[region]! > 0)) return createMissingOutput(calibration, status.iterations);
    const missing = output.netExports[region]! + state.deficit[region]! + output.transferIncome[region]!;
    imbalance = Math.max(imbalance, Math.abs(missing) / calibration.valueAdded[region]!);
  }
  if (imbalance > balanceSlack * input.tolerance) output.status = 'not-converged';
  output.residual = Math.max(output.residual, imbalance);
  return output;
}
