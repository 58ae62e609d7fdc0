import { pow } from '../../numerics/pow.ts';

/** An input that a sender can withhold. */
export interface ControlledInput {
  share: number; // 0-1 of the target's spending on the input that the sender controls
  weight: number; // 0-1 of the target's whole spending that depends on the input
  elasticity: number; // of substitution between suppliers, above 1
}

/**
 * Ratio P'/P of a CES price index when suppliers with the given share of spending are lost: (1 − s)^(1/(1 − σ)); infinite for all of them.
 * Source: Feenstra (1994), American Economic Review 84:157-177.
 */
export function priceWithoutSuppliers(share: number, elasticity: number): number {
  if (!(share >= 0 && share <= 1 && elasticity > 1))
    throw new Error(`lost suppliers: share ${share}, elasticity ${elasticity}`);
  return pow(1 - share, 1 / (1 - elasticity));
}

/**
 * Share of real income that a target loses when all the inputs are withheld together: 1 − Π (1 − s_k)^(w_k/(σ_k − 1)). It grows faster than
 * the share and is everything once one of them has no other supplier, however little is spent on it.
 * Threats over many relations at once are the idea of Clayton, Maggiori and Schreger (2023), A Framework for Geoeconomics; the form is ours.
 */
export function jointLoss(inputs: readonly ControlledInput[]): number {
  let kept = 1;
  for (const { share, weight, elasticity } of inputs)
    kept *= pow(priceWithoutSuppliers(share, elasticity), -weight);
  return 1 - kept;
}
