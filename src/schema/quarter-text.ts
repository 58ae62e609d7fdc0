import type { Quarter } from './ids.ts';

/** Quarters since the year 0. @throws on text that is no quarter */
function sinceZero(text: string): number {
  const parts = /^(\d{4})Q([1-4])$/.exec(text);
  if (parts === null) throw new Error(`not a quarter: '${text}'`);
  return 4 * Number(parts[1]) + Number(parts[2]) - 1;
}

/** A quarter counted from a start, as scenarios write it: 3 from 2025Q4 is 2026Q3. @throws on another form of start */
export function quarterText(start: string, quarter: Quarter): string {
  const quarters = sinceZero(start) + quarter;
  return `${Math.floor(quarters / 4)}Q${(quarters % 4) + 1}`;
}

/** How many quarters after a start a quarter is, both as scenarios write them. @throws on another form of either */
export function quarterCount(start: string, text: string): Quarter {
  return sinceZero(text) - sinceZero(start);
}
