import type { Lever } from './model.ts';
import { quarterCount, quarterText } from './quarter-text.ts';

/** Decimal digits that a lever's numbers keep: enough for any step, few enough to drop binary noise. */
const kept = 12;

/** A number without binary noise: the double that its decimal typed by hand gives. */
export function clean(value: number): number {
  return Number(value.toPrecision(kept));
}

/** The number that a lever shows for what stands at its path; null for what is no number, or no quarter where it has to be one. */
export function shownValue(
  { scale, calendar }: Pick<Lever, 'scale' | 'calendar'>,
  found: number | string | null,
): number | null {
  if (calendar !== undefined) return typeof found === 'string' ? quarterCount(calendar, found) : null;
  return typeof found === 'number' ? clean(found / scale) : null;
}

/** The value at a lever's path for the number it shows: the same double as its decimal typed by hand. */
export function pathValue(lever: Pick<Lever, 'scale'>, shown: number): number {
  return clean(shown * lever.scale);
}

/** What a lever sets at its path for the number it shows: a number, or a quarter. */
export function settingOf(lever: Pick<Lever, 'scale' | 'calendar'>, shown: number): number | string {
  return lever.calendar === undefined ? pathValue(lever, shown) : quarterText(lever.calendar, shown);
}

/** The number of a lever as a reader knows it: with its unit, or the quarter that it stands for. */
export function shownText({ unit, calendar }: Pick<Lever, 'unit' | 'calendar'>, shown: number): string {
  if (calendar !== undefined) return quarterText(calendar, shown).replace('Q', ' Q');
  return unit === '1' ? String(shown) : `${shown}${unit === '%' ? '' : ' '}${unit}`;
}
