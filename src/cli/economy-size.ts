import type { Economy } from '../schema/economy.ts';

/** The size of an economy in one line. */
export function describeSize({ regions, sectors, valueAdded }: Economy): string {
  const world = valueAdded.reduce((sum, value) => sum + value, 0);
  return `${regions.length} regions, ${sectors.length} sectors, world value added ${plain(world)} million USD\n`;
}

/** A number with seven digits, without an exponent where it can do without. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(7)));
}
