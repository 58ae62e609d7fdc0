import { invertMatrix } from '../../numerics/invert-matrix.ts';
import type { Baseline } from './baseline.ts';
import type { EquilibriumState } from './equilibrium-state.ts';
import { measureTies } from './measure-ties.ts';
import type { Ties } from './measure-ties.ts';
import type { TradeCosts } from './trade-costs.ts';

/** How the unknowns of an equilibrium move together near the wages of the baseline; it directs a solve and never enters its answer. */
export interface Response {
  excess: Float64Array; // [region, wage region] d excess / d ln ŵ
  wage: Float64Array; // [region, region] d ln ŵ of the row that removes one unit of excess in the column
  price: Float64Array; // [region, sector, wage region] d ln P̂ / d ln ŵ
  expenditure: Float64Array; // [region, sector, wage region] d ln X / d ln ŵ
  ties: Ties; // under the costs of the response
  openness: Float64Array; // [region, wage region] what is left of the effect of that wage on prices and expenditure
}

/**
 * The wages that remove excess. Walras' law makes ∂ excess / ∂ ln ŵ singular; adding the numeraire, Σ_n v[n] d ln ŵ[n] = 0 with
 * v the shares of world value added, determines it. Null when it is singular nevertheless.
 * @param excess [region, wage region] @returns [region, region]
 */
export function invertExcess({ regions, valueAdded }: Baseline, excess: Float64Array): Float64Array | null {
  const world = valueAdded.reduce((sum, value) => sum + value, 0);
  const derivative = new Float64Array(excess.length);
  for (let cell = 0; cell < derivative.length; cell++)
    derivative[cell] = -(excess[cell]! + valueAdded[cell % regions]! / world);
  return invertMatrix(derivative, regions);
}

/**
 * A response as a policy changes it, from the shares that a state has reached. An effect of a wage abroad is scaled as the ties
 * that it acts through have grown or shrunk: imports for prices and expenditure, rivalry for excess. Equal changes of all wages
 * have the effect that they had. Costs as much as a few sweeps, where calibrating it anew would cost hundreds. Null where the
 * result leaves wages undetermined.
 */
export function adaptResponse(
  baseline: Baseline,
  costs: TradeCosts,
  state: EquilibriumState,
  response: Response,
): Response | null {
  const { regions } = baseline;
  const ties = measureTies(baseline, costs, state);
  const openness = response.openness.slice();
  for (let cell = 0; cell < openness.length; cell++)
    openness[cell]! *= ratio(ties.imports[cell]!, response.ties.imports[cell]!);
  const excess = response.excess.slice();
  for (let region = 0; region < regions; region++) {
    const own = region * regions + region;
    for (let rival = 0; rival < regions; rival++) {
      if (rival === region) continue;
      const cell = region * regions + rival;
      const scaled = excess[cell]! * ratio(ties.rivalry[cell]!, response.ties.rivalry[cell]!);
      excess[own]! += excess[cell]! - scaled;
      excess[cell] = scaled;
    }
  }
  const wage = invertExcess(baseline, excess);
  return wage === null ? null : { ...response, excess, wage, ties, openness };
}

/** Ties that never were leave an effect as it is. */
const ratio = (after: number, before: number): number => (before > 0 ? after / before : 1);
