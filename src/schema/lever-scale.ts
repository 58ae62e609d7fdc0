import type { Lever } from './model.ts';

/** Decimal digits that a lever's numbers keep: enough for any step, few enough to drop binary noise. */
const kept = 12;

/** A number without binary noise: the double that its decimal typed by hand gives. */
export function clean(value: number): number {
  return Number(value.toPrecision(kept));
}

/** The number that a lever shows for a value at its path. */
export function shownValue(lever: Pick<Lever, 'scale'>, value: number): number {
  return clean(value / lever.scale);
}

/** The value at a lever's path for the number it shows: the same double as its decimal typed by hand. */
export function pathValue(lever: Pick<Lever, 'scale'>, shown: number): number {
  return clean(shown * lever.scale);
}
