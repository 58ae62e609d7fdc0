import type { Bargain } from './pareto.ts';
import type { SolutionPoints } from './solution-points.ts';

/** How good a deal is, in the units of the utilities: Euclidean distances to the nearest outcome of each set, NaN when that set is empty. */
export interface AgreementMeasures {
  paretoDistance: number;
  nashDistance: number;
  kalaiDistance: number;
  kalaiSmorodinskyDistance: number;
  evenAdvantageDistance: number;
  utilitarianDistance: number;
  welfare: number; // sum of utilities
  surplus: number; // sum of utilities above the reservation values
  surplusLeft: number; // greatest surplus on the Pareto set minus `surplus`
}

/** Measures an agreed outcome against the solution points of its table. */
export function measureAgreement(
  { utilities, reservations }: Bargain,
  points: SolutionPoints,
  outcome: number,
): AgreementMeasures {
  const distanceTo = (others: readonly number[]): number =>
    others.length === 0
      ? Number.NaN
      : Math.sqrt(
          others.reduce(
            (nearest, other) => Math.min(nearest, squaredDistance(utilities, outcome, other)),
            Infinity,
          ),
        );
  const sum = (at: number): number => utilities.reduce((total, utility) => total + utility[at]!, 0);
  const fallback = reservations.reduce((total, reservation) => total + reservation, 0);
  return {
    paretoDistance: distanceTo(points.pareto),
    nashDistance: distanceTo(points.nash.outcomes),
    kalaiDistance: distanceTo(points.kalai.outcomes),
    kalaiSmorodinskyDistance: distanceTo(points.kalaiSmorodinsky.outcomes),
    evenAdvantageDistance: distanceTo(points.evenAdvantage.outcomes),
    utilitarianDistance: distanceTo(points.utilitarian.outcomes),
    welfare: sum(outcome),
    surplus: sum(outcome) - fallback,
    surplusLeft: points.utilitarian.value - sum(outcome),
  };
}

function squaredDistance(utilities: readonly Float64Array[], a: number, b: number): number {
  return utilities.reduce((total, utility) => {
    const difference = utility[a]! - utility[b]!;
    return total + difference * difference;
  }, 0);
}
