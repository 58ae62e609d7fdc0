import type { FigureSpec, TableColumn } from '../../schema/figure.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Column, Member } from '../../schema/table.ts';
import type { Box } from './box.ts';
import { capital } from '../words/capital.ts';
import { indicesOf, numbersOf } from '../columns.ts';
import { datedEvents, letterOf } from './dated-events.ts';
import type { Look } from '../look/look.ts';
import { text } from './svg.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { fitText, textWidth } from './text-metrics.ts';
import { figureTexts, headings } from '../words/texts.ts';
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
    names.set(time, [names.get(time), capital(name)].filter((known) => known !== undefined).join('; '));
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

/** Lines of words for the letters at most: beside few marks one. */
const mostLines = ({ narrow }: Look): number => (narrow ? 1 : 2);

/** Parts set one after another on lines of a width, none of them torn apart that fits a line. */
function flow(parts: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)!} · ${part}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** What letters stand for, on as few lines as hold all; events that have no room are named by their letters, which the table tells. */
function eventLines(names: readonly string[], width: number, look: Look): string[] {
  const { axis } = look.type;
  const told = names.map((name, event) => `${letterOf(event)} ${name}`);
  for (let shown = told.length; shown > 0; shown--) {
    const [from, to] = [letterOf(shown), letterOf(told.length - 1)];
    const rest = from === to ? from : fillSlots(figureTexts.letters, { from, to });
    const more = shown === told.length ? [] : [fillSlots(figureTexts.inTable, { rest })];
    const lines = flow([...told.slice(0, shown), ...more], width, axis);
    if (lines.length <= mostLines(look) && lines.every((line) => textWidth(line, axis) <= width))
      return lines;
    const end = more.map((words) => ` · ${words}`).join('');
    if (shown === 1) return [fitText(told[0]!, axis, width - textWidth(end, axis)) + end];
  }
  return [];
}

const namesOf = ({ sets }: FigureSpec): string[] => (sets['event'] ?? []).map(({ short }) => short);
const leading = 1.3;

/** Pixels of height that the words for the letters take. */
export function eventRoom(spec: FigureSpec, width: number, look: Look): number {
  const lines = eventLines(namesOf(spec), width, look).length;
  return lines === 0 ? 0 : (0.2 + leading * lines) * look.type.axis;
}

/** What the letters stand for, on the last lines of a box. */
export function eventWords(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const lines = eventLines(namesOf(spec), box.width, look);
  const last = box.y + box.height - 0.25 * type.axis;
  return lines.map((line, at) =>
    text(box.x, last - (lines.length - 1 - at) * leading * type.axis, line, {
      size: type.axis,
      fill: theme.secondary,
      key: at === 0 ? 'label.events' : `label.events.${at}`,
    }),
  );
}

/** What happened in the quarter of a row, where anything dated did in the time of the figure. */
export const eventCells: TableColumn = {
  heading: headings.event,
  cell: ({ rows, sets }, row) => sets['event']?.[indicesOf(rows, 'event')[row]!]?.short ?? '',
  shown: ({ sets }) => (sets['event'] ?? []).length > 0,
};
