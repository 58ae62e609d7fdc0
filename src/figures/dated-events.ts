import type { RunResult } from '../schema/result.ts';
import { calendarTime } from './calendar.ts';
import { indicesOf, memberAt } from './columns.ts';
import { figureTexts } from './texts.ts';

/** What happened at a calendar time, in words. */
export interface DatedEvent {
  name: string;
  time: number;
}
/** Events with a letter. */
const mostEvents = 5;

/** The letter that stands for an event by its order. */
export const letterOf = (event: number): string => String.fromCharCode(65 + event);

/** Dated events of the scenario and deals of the run between two calendar times, in order of time, the first few. */
export function datedEvents(
  { request: { scenario }, tables, sets }: RunResult,
  [from, to]: readonly [number, number] = [-Infinity, Infinity],
): DatedEvent[] {
  const events = scenario.events.map(({ id, quarter }) => ({
    name: id.replaceAll('-', ' '),
    time: calendarTime(quarter, 0),
  }));
  const { deal } = tables;
  const deals =
    deal === undefined
      ? []
      : Array.from(indicesOf(deal, 'quarter'), (quarter, row) => ({
          name: figureTexts.deal.replace('{table}', memberAt(deal, sets, 'table', row)!.short),
          time: calendarTime(scenario.start, quarter),
        }));
  const once = new Map([...events, ...deals].map((event) => [`${event.name} ${event.time}`, event]));
  return [...once.values()]
    .filter(({ time }) => time >= from && time <= to)
    .sort((a, b) => a.time - b.time)
    .slice(0, mostEvents);
}
