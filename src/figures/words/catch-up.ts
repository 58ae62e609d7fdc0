import type { Claim, FigureRows } from '../../schema/figure.ts';
import { numbersOf } from '../columns.ts';

/** Months of the index below which the rival counts as having caught up. */
const parity = 1;
/** Quarters over which a delay is said to grow or to shrink, and months that count. */
const year = 4;
const visible = 0.1;

/** The first quarter in which months of delay are below parity after they were not; 0 where they always are, -1 where there is none. */
export function catchUpAt(delay: ArrayLike<number>): number {
  const path = Array.from(delay);
  const behind = path.findIndex((months) => months >= parity);
  return behind < 0 ? 0 : path.findIndex((months, at) => at > behind && months < parity);
}

/** Subtitles that say when the rival catches up, or which way the delay goes where it does not; rows of the index are the first, `last` that of the last quarter. */
export function catchUpClaims(rows: FigureRows, last: number): Claim[] {
  const delay = numbersOf(rows, 'delay').subarray(0, last + 1);
  const at = catchUpAt(delay);
  const values = {
    caught: { row: Math.max(at, 0), column: 'time', round: 'year' },
    start: { row: 0, column: 'time', round: 'year' },
    time: { row: last, column: 'time', round: 'year' },
  } as const;
  const claim = (template: string, holdsIf: Omit<Claim['holdsIf'], 'column'>): Claim => ({
    id: template,
    role: 'caption',
    template,
    values,
    holdsIf: { column: 'delay', ...holdsIf },
  });
  const most = delay.reduce((best, months, row) => (months > delay[best]! ? row : best), 0);
  const before = delay[Math.max(0, last - year)]!;
  const end = { row: last } as const;
  return [
    claim('catch-up-never-behind', { row: most, is: '<', than: parity }),
    ...(at > 0 ? [claim('catch-up-reached', { row: at, is: '<', than: parity })] : []),
    claim('catch-up-further', { ...end, is: '>=', than: Math.max(parity, before + visible) }),
    claim('catch-up-closer', { ...end, is: '<=', than: before - visible }),
    claim('catch-up-still', { ...end, is: '>=', than: parity }),
  ];
}
