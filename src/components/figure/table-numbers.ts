import { format } from 'd3';

const grouped = format(',.0f');
const short = format(',.4~r');

/** Money in millions: whole from a thousand up, four digits below. */
export function money(millions: number): string {
  return Math.abs(millions) < 1000 ? short(millions) : grouped(millions);
}

/** A change of money with a plus before a gain, to the last digit that `money` prints of what changed: beyond it is noise of the solution. */
export function moneyChange(before: number, after: number): string {
  const size = Math.max(Math.abs(before), Math.abs(after));
  const decimals = size >= 1000 || size === 0 ? 0 : Math.min(9, 3 - Math.floor(Math.log10(size)));
  const text = format(`+,.${decimals}f`)(after - before);
  return /[1-9]/.test(text) ? text : '0';
}

/** A fraction in per cent, without the sign. */
export const percent = (fraction: number, decimals = 1): string => format(`.${decimals}f`)(100 * fraction);

/** A change as a fraction, in per cent with a plus before a gain. */
export const percentChange = (fraction: number): string => format('+.3f')(100 * fraction);

/** How far off something is: two digits and a power of ten. */
export function distance(value: number): string {
  return value === 0 ? '0' : value.toExponential(1);
}
