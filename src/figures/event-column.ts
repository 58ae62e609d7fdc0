import type { FigureSpec, TableColumn } from '../schema/figure.ts';
import type { RunResult } from '../schema/result.ts';
import type { Column, Member } from '../schema/table.ts';
import type { Box } from './box.ts';
import { indicesOf, numbersOf } from './columns.ts';
import { datedEvents, letterOf } from './dated-events.ts';
import type { Look } from './look.ts';
import { text } from './svg.ts';
import { fitText } from './text-metrics.ts';
import { headings } from './texts.ts';
import type { LetteredEvent } from './time-marks.ts';

/**
 * What happened in the quarter of each row, as an index into the members beside it; -1: nothing dated. What happened in one quarter is one member.
 * Many runs have deals at several times: what is `dated` before them alone is theirs together.
 * The column is of plain indices, since a code would break the series of a figure apart.
 */
export function eventColumn(
  result: RunResult,
  times: readonly number[],
  which: 'dated' | 'all' = 'all',
): { column: Column; members: Member[] } {
  const span = [Math.min(...times), Math.max(...times)] as const;
  const names = new Map<number, string>();
  for (const { name, time } of datedEvents(result, span, which))
    names.set(time, [names.get(time), name].filter((known) => known !== undefined).join(', '));
  const quarters = [...names.keys()];
  return {
    column: { kind: 'quarter', values: Int32Array.from(times, (time) => quarters.indexOf(time)) },
    members: [...names.values()].map((name) => ({ id: name, name, short: name, slot: 0 })),
  };
}

/** The events of a figure's rows with their letters, in order of time. */
export function shownEvents({ rows }: FigureSpec): LetteredEvent[] {
  const [event, time] = [indicesOf(rows, 'event'), numbersOf(rows, 'time')];
  const times = new Map<number, number>();
  event.forEach((index, row) => {
    if (index >= 0) times.set(index, time[row]!);
  });
  return [...times]
    .sort(([a], [b]) => a - b)
    .map(([index, at]) => ({ letter: letterOf(index), time: at, key: letterOf(index) }));
}

/** Pixels of height that the words for the letters take. */
export const eventRoom = (spec: FigureSpec, { type, narrow }: Look): number =>
  narrow || (spec.sets['event'] ?? []).length === 0 ? 0 : 1.5 * type.axis;

/** What the letters stand for, on the last line of a box; nothing where the picture is too narrow for letters. */
export function eventWords(spec: FigureSpec, box: Box, look: Look): string[] {
  if (eventRoom(spec, look) === 0) return [];
  const { theme, type } = look;
  const said = spec.sets['event']!.map(({ short }, event) => `${letterOf(event)} ${short}`).join(' · ');
  const style = { size: type.axis, fill: theme.secondary, key: 'label.events' };
  return [text(box.x, box.y + box.height - 0.25 * type.axis, fitText(said, type.axis, box.width), style)];
}

/** What happened in the quarter of a row, where anything dated did in the time of the figure. */
export const eventCells: TableColumn = {
  heading: headings.event,
  cell: ({ rows, sets }, row) => sets['event']?.[indicesOf(rows, 'event')[row]!]?.short ?? '',
  shown: ({ sets }) => (sets['event'] ?? []).length > 0,
};
