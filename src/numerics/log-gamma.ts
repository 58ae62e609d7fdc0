import { log } from './log.ts';

const halfLogTwoPi = 0.9189385332046727;
const shiftTo = 10;

/**
 * ln Γ(x) for x > 0, error under 2e-14 of the larger of 1 and |ln Γ|: the recurrence
 * Γ(x + 1) = x Γ(x) lifts x to 10 or more, where Stirling's series holds. Source: Abramowitz and Stegun 1964, 6.1.15 and 6.1.40.
 */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  for (; shifted < shiftTo; shifted += 1) product *= shifted;
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  const series =
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188)))));
  return (shifted - 0.5) * log(shifted) - shifted + halfLogTwoPi + series - log(product);
}
