import type { EquilibriumOutput } from '../../schema/economy.ts';
import { realValueAdded } from './balances.ts';
import type { Calibration } from './calibrate.ts';

/** What a government wants of its tariffs besides its region's real income. */
export interface TariffObjective {
  politicalWeight: Float64Array; // [sector] λ; 1 is no more than any income
  securityWeight: Float64Array; // [sector] σ, worth of a dollar of real value added at home; 0 is none
  rentShare: number; // κ, share of real value added that is income of factors bound to the sector
  relativeGains: number; // ρ, worth of a dollar of real income lost by a rival
}
/** An objective by its parts, million USD a year over today. */
export interface ObjectiveParts {
  income: number;
  politics: number;
  security: number;
  rivalry: number;
  total: number;
}

/**
 * What an equilibrium is worth to a government against today's:
 * G = I₀ (Ŵ − Ŵ°) + κ Σ_s (λ_s − 1) Δ_s + Σ_s σ_s Δ_s − ρ Σ_r I₀_r (Ŵ_r − Ŵ°_r), where Δ_s is the change of real value added of
 * sector s at home, ° today's equilibrium and r a rival.
 * Source: political weights as in Grossman and Helpman (1994), American Economic Review 84, and Ossa (2014), American Economic
 * Review 104; relative gains: the idea of Grieco (1988) and Powell (1991). The security term is Parley's own.
 */
export function objectiveParts(
  calibration: Calibration,
  { region, rivals }: { region: number; rivals: readonly number[] },
  { politicalWeight, securityWeight, rentShare, relativeGains }: TariffObjective,
  today: EquilibriumOutput,
  answer: EquilibriumOutput,
): ObjectiveParts {
  const { regions, sectors, income } = calibration;
  const gain = (r: number): number => income[r]! * (answer.realIncomeHat[r]! - today.realIncomeHat[r]!);
  const before = realValueAdded(calibration, today);
  const after = realValueAdded(calibration, answer);
  let politics = 0;
  let security = 0;
  for (let sector = 0; sector < sectors; sector++) {
    const change = after[sector * regions + region]! - before[sector * regions + region]!;
    politics += rentShare * (politicalWeight[sector]! - 1) * change;
    security += securityWeight[sector]! * change;
  }
  let rivalry = 0;
  for (const rival of rivals) rivalry -= relativeGains * gain(rival);
  const own = gain(region);
  return { income: own, politics, security, rivalry, total: own + politics + security + rivalry };
}
