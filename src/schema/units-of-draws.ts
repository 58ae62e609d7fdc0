import type { Ensemble } from './ensemble.ts';

type Design = Pick<Ensemble, 'points' | 'draws' | 'pointsAre'>;

/** Whether ranges are over points that nobody drew. */
export function isChosen({ pointsAre, points }: Pick<Design, 'pointsAre' | 'points'>): boolean {
  return pointsAre === 'chosen' && points.length > 1;
}

/**
 * Of each draw the unit that it belongs to, from 0: draws of one unit share what was drawn, so that only units tell how well a mean is known. Of drawn
 * points a unit is a point, of chosen ones a pass over all of them, and where nothing is assumed otherwise a draw.
 */
export function unitsOfDraws(design: Design): Int32Array {
  const { points, draws } = design;
  if (points.length < 2) return Int32Array.from(draws, (_, draw) => draw);
  if (isChosen(design)) return Int32Array.from(draws, (_, draw) => Math.trunc(draw / points.length));
  return Int32Array.from(draws, ({ point }) => point);
}
