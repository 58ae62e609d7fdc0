import type { Quarter } from '../schema/ids.ts';

export interface CalendarQuarter {
  year: number;
  quarter: number; // 1-4
}

/** Days that a quarter is taken to have, for acts dated to the day. */
export const daysInQuarter = 91;

/** Quarter of acts that were in force long before anything is counted. */
export const longAgo: Quarter = -1000;

/** '2025Q4' as year and quarter; throws on text that no schema lets through. */
export function parseQuarter(text: string): CalendarQuarter {
  const match = /^(\d{4})Q([1-4])$/.exec(text);
  if (match === null) throw new Error(`not a quarter: ${text}`);
  return { year: Number(match[1]), quarter: Number(match[2]) };
}

/** Quarters from `start` to `text`. */
export function quartersSince(start: CalendarQuarter, text: string): Quarter {
  const { year, quarter } = parseQuarter(text);
  return 4 * (year - start.year) + quarter - start.quarter;
}
