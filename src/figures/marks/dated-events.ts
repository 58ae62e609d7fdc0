import type { Id } from '../../schema/ids.ts';
import type { RunResult } from '../../schema/result.ts';
import type { TableFile } from '../../schema/scenario.ts';
import type { Member, Sets } from '../../schema/table.ts';
import { capital } from '../words/capital.ts';
import { calendarTime } from './calendar.ts';
import { indicesOf, memberAt } from '../columns.ts';
import { concessionsOf } from '../concessions.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { figureTexts } from '../words/texts.ts';

/** What happened at a calendar time, in words. */
export interface DatedEvent {
  name: string;
  time: number;
}
/** Events with a letter. */
const mostEvents = 5;

const months =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december)(?= \d)/;

/** The letter that stands for an event by its order. */
export const letterOf = (event: number): string => String.fromCharCode(65 + event);

/** A dated event by its id. */
export function eventName(id: Id): string {
  return id.replaceAll('-', ' ').replace(months, capital);
}

/** A deal by who sits at its table. */
function dealWords(tables: readonly TableFile[], { id, short }: Member, sets: Sets): string {
  const parties = tables.find((table) => table.id === id)?.parties ?? [];
  const names = parties.map(
    (party) => sets['government']?.find((member) => member.id === party)?.short ?? party,
  );
  return fillSlots(figureTexts.deal, { table: names.length === 0 ? short : names.join('–') });
}

/** Dated events of the scenario between two calendar times, and deals and concessions of the run unless only what is dated before it is asked, in order of time, the first few. */
export function datedEvents(
  result: RunResult,
  [from, to]: readonly [number, number] = [-Infinity, Infinity],
  which: 'dated' | 'all' = 'all',
): DatedEvent[] {
  const { tables, sets } = result;
  const { scenario } = result.request;
  const events = scenario.events.map(({ id, quarter }) => ({
    name: eventName(id),
    time: calendarTime(quarter, 0),
  }));
  const { deal } = tables;
  const deals =
    deal === undefined || which === 'dated'
      ? []
      : Array.from(indicesOf(deal, 'quarter'), (quarter, row) => ({
          name: dealWords(scenario.tables, memberAt(deal, sets, 'table', row)!, sets),
          time: calendarTime(scenario.start, quarter),
        }));
  const given =
    which === 'dated' ? [] : concessionsOf(result).map(({ words, time }) => ({ name: words, time }));
  const once = new Map(
    [...events, ...deals, ...given].map((event) => [`${event.name} ${event.time}`, event]),
  );
  return [...once.values()]
    .filter(({ time }) => time >= from && time <= to)
    .sort((a, b) => a.time - b.time)
    .slice(0, mostEvents);
}
