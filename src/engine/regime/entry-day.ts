import type { Stream } from '../../numerics/stream.ts';
import { log } from '../../numerics/log.ts';
import { daysInQuarter } from '../../model/calendar.ts';

/**
 * Day from an offer's first day in this quarter on which a party takes it: an even rate a day that comes to the entry odds in a whole quarter.
 * One draw. @param exposed days of this quarter in which the offer stands @returns whole days, or null: not in this quarter
 */
export function entryDay(entry: number, exposed: number, stream: Stream): number | null {
  const draw = stream.uniform();
  const rate = -log(Math.max(1 - entry, Number.MIN_VALUE)) / daysInQuarter;
  if (rate <= 0) return null;
  const day = Math.floor(-log(1 - draw) / rate);
  return day < exposed ? day : null;
}
