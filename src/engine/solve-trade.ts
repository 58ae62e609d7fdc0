import type { EquilibriumOutput } from '../schema/economy.ts';
import type { Wedges } from '../schema/policy.ts';
import type { RunModel } from './run-model.ts';
import { licensedVarieties } from './trade/licensed-varieties.ts';
import { solveWithPurchases } from './trade/purchase-subsidy.ts';

/** Of the equilibria that a run records. */
export const runTolerance = 1e-9;

/** What the trade equilibrium of a quarter answers to. */
export interface TradeQuestion {
  tariffRate: Float64Array; // [sector, exporter, importer] effective duties, after inertia
  wedges: Wedges;
  effective: Float64Array; // [technology, exporter, target] permitted and wanted
  year: number;
  tolerance: number;
  warm?: EquilibriumOutput;
}

/** Exact equilibrium under a law: duties, licensed varieties and purchase commitments. */
export function solveTrade(run: RunModel, question: TradeQuestion): EquilibriumOutput {
  const { wedges, tariffRate, tolerance, warm } = question;
  const { closure, savingRate } = run.scenario;
  return solveWithPurchases(
    run.calibration,
    {
      tariffRate,
      exportTaxRate: wedges.exportTaxRate,
      icebergHat: wedges.icebergHat,
      varietyHat: licensedVarieties(
        run.cells,
        question.effective,
        run.effectiveBase,
        question.year - run.model.baseYear,
        run.shape,
      ),
      closure,
      ...(savingRate === undefined ? {} : { savingRate }),
      tolerance,
      ...(warm === undefined ? {} : { warm }),
    },
    wedges.commitments,
  );
}
