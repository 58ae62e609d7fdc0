import { inverseIncompleteBeta } from './incomplete-beta.ts';

/**
 * The t that Student's variate stays under with odds p.
 * Source: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.1: by the incomplete beta function with shapes degrees/2 and 1/2.
 * @param p odds, above 0 and below 1 @param degrees of freedom, above 0
 */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0;
  const x = inverseIncompleteBeta(2 * Math.min(p, 1 - p), degrees / 2, 0.5);
  const t = Math.sqrt((degrees * (1 - x)) / x);
  return p < 0.5 ? -t : t;
}
