import { exp } from './exp.ts';
import { log } from './log.ts';

/**
 * x to the power y with the same bits on every host: e^(y ln x), exact for y in {0, ½, 1, 2, −1}.
 * Relative error at most 2.3e-16 + 3.4e-16 |y ln x|, which is under 5e-15 while the result lies between 1e-6 and 1e6.
 * Zero, infinite, NaN and negative arguments give what ECMAScript's power operator gives (a negative x with a fractional y: NaN).
 */
export function pow(x: number, y: number): number {
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0) return 1;
  if (y === -1) return 1 / x;
  if (x <= 0) return powOfNonPositive(x, y);
  if (y === 0.5) return Math.sqrt(x);
  return exp(y * log(x));
}

/** The sign of an odd power and the cases without a real value, for x ≤ 0 (either zero) and y outside {0, 1, 2, −1}. */
function powOfNonPositive(x: number, y: number): number {
  const infinite = x === -Infinity || y === Infinity || y === -Infinity;
  if (x < 0 && !Number.isInteger(y) && !infinite) return NaN;
  const magnitude = exp(y * log(-x));
  const negative = x < 0 || Object.is(x, -0);
  const odd = y % 2 === 1 || y % 2 === -1;
  return negative && odd ? -magnitude : magnitude;
}
