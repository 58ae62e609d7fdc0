import type { EquilibriumInput } from '../../schema/economy.ts';
import type { Baseline } from './baseline.ts';

/** How the deficits of regions answer to a policy; they sum to 0 over the world. */
export interface DeficitClosure {
  start: Float64Array; // [region] million USD a year, in units of which world value added is constant
  /**
   * Writes each region's deficit, given what it earns (value added, tariffs and export taxes) and the tariff part of it, both
   * [region]. Null where deficits stay as they start.
   */
  move: ((earned: Float64Array, tariffRevenue: Float64Array, deficit: Float64Array) => void) | null;
}

/**
 * The deficits of a policy's closure. `fixed` and `balanced`: constant in units of world value added, in the latter at nothing,
 * since they were removed from the baseline. `proportional`: D'[n] = (d[n] − μ) E'[n] with E the region's own earnings,
 * d = D/E of the baseline, and μ = Σ d E' / Σ E', 0 in the baseline, which keeps the world's deficits at 0 together. `saving`:
 * D'[n] = D[n] − S[n] + v[n] Σ_m S[m], where S = savingRate · (T' − T) is what is saved of new tariff revenue T (negative
 * where revenue falls) and is lent to all regions by their shares v of world value added. Throws when closure and rate
 * do not fit together.
 */
export function deficitClosure(
  baseline: Baseline,
  { closure, savingRate }: Pick<EquilibriumInput, 'closure' | 'savingRate'>,
): DeficitClosure {
  const start = baseline.deficit;
  if ((closure === 'saving') !== (savingRate !== undefined))
    throw new Error(`closure ${closure} with a saving rate of ${savingRate}`);
  if (closure === 'proportional') return { start, move: createProportional(baseline) };
  if (savingRate !== undefined) return { start, move: createSaving(baseline, savingRate) };
  return { start, move: null };
}

function createProportional({ regions, deficit: before, income }: Baseline): DeficitClosure['move'] {
  const ratio = before.map((deficit, n) => deficit / (income[n]! - deficit));
  return (earned, _, deficit) => {
    let sum = 0;
    let world = 0;
    for (let region = 0; region < regions; region++) {
      sum += ratio[region]! * earned[region]!;
      world += earned[region]!;
    }
    for (let region = 0; region < regions; region++) {
      deficit[region] = (ratio[region]! - sum / world) * earned[region]!;
    }
  };
}

function createSaving(
  { regions, deficit: before, tariffRevenue: revenueBefore, valueAdded }: Baseline,
  savingRate: number,
): DeficitClosure['move'] {
  if (!(savingRate >= 0 && savingRate <= 1))
    throw new Error(`a saving rate of ${savingRate} is not in [0, 1]`);
  const world = valueAdded.reduce((sum, value) => sum + value, 0);
  return (_, tariffRevenue, deficit) => {
    let lent = 0;
    for (let region = 0; region < regions; region++) {
      const saved = savingRate * (tariffRevenue[region]! - revenueBefore[region]!);
      deficit[region] = before[region]! - saved;
      lent += saved;
    }
    for (let region = 0; region < regions; region++) deficit[region]! += (lent * valueAdded[region]!) / world;
  };
}
