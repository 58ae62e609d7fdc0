import type { EquilibriumInput, EquilibriumStart } from '../schema/economy.ts';
import type { Wedges } from '../schema/policy.ts';
import type { RunModel } from './run-model.ts';
import type { SupplyState } from './technology/supply.ts';
import { additionalSpending } from './trade/additional-spending.ts';
import { changedSales, licensedVarieties } from './trade/changed-sales.ts';
import { licensorTake, type LicensorShare } from './trade/licensors.ts';
import { solveWithPurchases, type PurchaseOutput } from './trade/purchase-subsidy.ts';
import { ownerRents, type Rents } from './trade/rents.ts';
import type { Sale } from './trade/sales-book.ts';

/** Of the equilibria that a run records. */
export const runTolerance = 1e-9;

/** What the trade equilibrium of a quarter answers to. */
export interface TradeQuestion {
  tariffRate: Float64Array; // [sector, exporter, importer] effective duties, after inertia
  wedges: Wedges;
  supply: SupplyState;
  year: number;
  tolerance: number;
  warm?: EquilibriumStart;
}

/** What a law makes of controlled sales, whatever duties are felt. */
export interface ControlledSales {
  sales: readonly Sale[]; // changes against the calibration year
  unfilled: Float64Array; // [technology, target] denied and taken over by nobody, million USD a year
  licensors: readonly LicensorShare[];
  rents: Rents;
  asked: Pick<EquilibriumInput, 'exportTaxRate' | 'varietyHat' | 'spendingShift' | 'transfer' | 'fees'>;
}

/** The same with what the equilibrium is asked because of it. */
export interface ControlledTrade extends Omit<ControlledSales, 'asked'> {
  input: EquilibriumInput;
}

/** An equilibrium with what went into it. */
export interface TradeAnswer extends ControlledTrade {
  equilibrium: PurchaseOutput;
}

/**
 * Exact equilibrium under a law: duties, controlled sales with their rents and licensors' shares, and purchase commitments.
 * @param sold controlled sales of the same question
 */
export function solveTrade(run: RunModel, question: TradeQuestion, sold?: ControlledSales): TradeAnswer {
  const controlled = controlledTrade(run, question, sold);
  const equilibrium = solveWithPurchases(run.calibration, controlled.input, question.wedges.commitments);
  return { ...controlled, equilibrium };
}

/** What the equilibrium of a question is asked. @param sold as of `solveTrade` */
export function controlledTrade(
  run: RunModel,
  question: TradeQuestion,
  { asked, ...controlled }: ControlledSales = controlledSales(run, question),
): ControlledTrade {
  const { closure, savingRate } = run.scenario;
  const { wedges, tariffRate, tolerance, warm } = question;
  const input: EquilibriumInput = {
    ...asked,
    tariffRate,
    icebergHat: wedges.icebergHat,
    closure,
    ...(savingRate === undefined ? {} : { savingRate }),
    tolerance,
    ...(warm === undefined ? {} : { warm }),
  };
  return { ...controlled, input };
}

/** Sales under a law before prices answer (MODEL.md, section 3). */
export function controlledSales(
  run: RunModel,
  { wedges, supply, year }: Pick<TradeQuestion, 'wedges' | 'supply' | 'year'>,
): ControlledSales {
  const { calibration, model, read } = run;
  const { book } = run.trade;
  const ownGoods = run.access(wedges.ownGoods, supply.appetite).effective.slice();
  const { effective, willing } = run.access(wedges.permitted, supply.appetite);
  const { sales, unfilled } = changedSales(book, {
    years: year - model.baseYear,
    effective,
    ownLaw: wedges.ownGoods,
    ownGoods,
    mayFill: wedges.mayFill,
    filling: wedges.filling,
    willing,
    supply,
  });
  const varietyHat = licensedVarieties(sales, book.flow);
  const licensors = licensorsOf(run, wedges);
  const { exportTaxRate, fees } = licensorTake(book, sales, licensors, varietyHat, wedges.exportTaxRate);
  const rents = ownerRents(book, sales, licensors);
  const spendingShift = additionalSpending(calibration, book, sales, read('additionality'));
  const transfer = rents.received.map((received, region) => received - rents.paid[region]!);
  return {
    sales,
    unfilled,
    licensors,
    rents,
    asked: { exportTaxRate, varietyHat, spendingShift, transfer, fees },
  };
}

/** Revenue shares in force, by the region whose law a government makes. */
function licensorsOf({ policy: { context }, model }: RunModel, { revenueShare }: Wedges): LicensorShare[] {
  const shares: LicensorShare[] = [];
  for (let at = 0; at < revenueShare.length; at++) {
    const rate = revenueShare[at]!;
    if (rate === 0) continue;
    const row = Math.trunc(at / context.targets);
    const government = model.governments[row % context.governments]!;
    for (const { region, weight } of context.regionsOf(government.id))
      shares.push({
        technology: Math.trunc(row / context.governments),
        target: at % context.targets,
        region,
        rate: weight * rate,
      });
  }
  return shares;
}
