import { line, scaleLinear } from 'd3';
import type { Chart, FigureSpec } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { membershipClaims, membershipRows, states } from './c5-membership-rows.ts';
import { stripKey, stripMarks } from './c5-strips.ts';
import { membershipTexts } from './c5-membership-texts.ts';
import { indicesOf, memberAt, numbersOf } from './columns.ts';
import { emptyPlot } from './empty-plot.ts';
import { formatNumber } from './format-number.ts';
import { renderFrame } from './frame.ts';
import { keyRoom, keyRow } from './key-row.ts';
import type { Look } from './look.ts';
import { oneRun } from './runs.ts';
import { baselineStyle } from './series-style.ts';
import { element, text } from './svg.ts';
import { measureColumn, nameColumn, timeColumn } from './table-columns.ts';
import { fitText, textWidth } from './text-metrics.ts';
import { figureTexts, headings } from './texts.ts';

/** Rows of each ally in the figure. */
function alliesOf({ rows }: FigureSpec): number[][] {
  const ally = indicesOf(rows, 'ally');
  const groups = new Map<number, number[]>();
  ally.forEach((index, row) => groups.set(index, [...(groups.get(index) ?? []), row]));
  return [...groups.values()];
}

/** Allies that are drawn where not all fit: those that drop most, then those that change, then those that match least; still in their order. */
function shownAllies(spec: FigureSpec, count: number): number[][] {
  const all = alliesOf(spec);
  const [fall, aligned] = [numbersOf(spec.rows, 'fall'), numbersOf(spec.rows, 'aligned')];
  const weight = (rows: readonly number[]): number =>
    rows.reduce((sum, row) => sum + 10 * fall[row]!, 0) +
    (rows.some((row) => aligned[row] !== aligned[rows[0]!]) ? 2 : 0) +
    (1 - aligned[rows.at(-1)!]!);
  const kept = new Set(all.toSorted((a, b) => weight(b) - weight(a)).slice(0, count));
  return all.filter((rows) => kept.has(rows));
}

/** The confidence of one ally over its strip, with that of Baseline. */
function confidenceMarks(
  spec: FigureSpec,
  rows: readonly number[],
  box: Box,
  x: (row: number) => number,
  look: Look,
): string[] {
  const { theme, scale } = look;
  const levels = ['confidence', 'confidence_baseline'].flatMap((column) => [...numbersOf(spec.rows, column)]);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const y = scaleLinear([low, Math.max(high, low + 1)], [box.y + box.height - 2, box.y]);
  const id = memberAt(spec.rows, spec.sets, 'ally', rows[0]!)!.id;
  const path = (column: string): string => {
    const values = numbersOf(spec.rows, column);
    return line<number>(x, (row) => y(values[row]!))([...rows])!;
  };
  const baseline = baselineStyle(look);
  const dotted = { stroke: baseline.stroke, 'stroke-width': scale, 'stroke-dasharray': baseline.dash };
  return [
    element('path', {
      d: path('confidence_baseline'),
      fill: 'none',
      ...dotted,
      'data-key': `baseline.${id}`,
      'data-role': 'mark',
    }),
    element('path', {
      d: path('confidence'),
      fill: 'none',
      stroke: theme.scenario,
      'stroke-width': 1.5 * scale,
      'data-key': `confidence.${id}`,
      'data-role': 'mark',
    }),
  ];
}

function allyMarks(
  spec: FigureSpec,
  rows: readonly number[],
  band: Box,
  nameRoom: number,
  look: Look,
): string[] {
  const { theme, type } = look;
  const member = memberAt(spec.rows, spec.sets, 'ally', rows[0]!)!;
  const value = formatNumber(numbersOf(spec.rows, 'confidence')[rows.at(-1)!]!, 'one-decimal');
  const valueRoom = textWidth('00.0', type.label) + type.label / 2;
  const strip = Math.min(1.25 * type.note, 0.5 * band.height);
  const inner = {
    x: band.x + nameRoom,
    y: band.y + band.height - strip - 2,
    width: band.width - nameRoom - valueRoom,
    height: strip,
  };
  const cell = inner.width / rows.length;
  const above = { ...inner, y: band.y + 1, height: band.height - strip - 4 };
  const x = (row: number): number => inner.x + (row - rows[0]! + 0.5) * cell;
  const middle = band.y + band.height - strip / 2 - 2 + 0.35 * type.label;
  return [
    text(band.x, middle, fitText(member.short, type.label, nameRoom - 4), {
      size: type.label,
      fill: theme.ink,
      key: `name.${member.id}`,
    }),
    ...confidenceMarks(spec, rows, above, x, look),
    ...stripMarks(spec, rows, inner, cell, look),
    text(band.x + band.width, Math.min(middle, band.y + type.label), value, {
      size: type.label,
      anchor: 'end',
      fill: theme.scenario,
      key: `value.${member.id}`,
    }),
  ];
}

/** Years under the strips, at the first quarter of each. */
function yearMarks(
  { rows }: FigureSpec,
  shown: readonly number[],
  inner: Box,
  { theme, type }: Look,
): string[] {
  const time = numbersOf(rows, 'time');
  const cell = inner.width / shown.length;
  let free = inner.x;
  return shown.flatMap((row, at) => {
    const isYear = Number.isInteger(time[row]!) || at === 0;
    const x = inner.x + at * cell;
    const words = String(Math.floor(time[row]!));
    if (!isYear || x < free || x + textWidth(words, type.axis) > inner.x + inner.width) return [];
    free = x + textWidth(words, type.axis) + type.axis / 2;
    return [text(x, inner.y + 1.1 * type.axis, words, { size: type.axis, fill: theme.secondary })];
  });
}

/** The largest drops in words, with what had cost confidence before, as many as there are lines for. */
function dropMarks(spec: FigureSpec, count: number, box: Box, { theme, type }: Look): string[] {
  const { rows, sets } = spec;
  const fall = numbersOf(rows, 'fall');
  const [same, dropped] = [numbersOf(rows, 'same'), indicesOf(rows, 'dropped')];
  const drops = Array.from(fall.keys())
    .filter((row) => dropped[row]! >= 0)
    .sort((a, b) => same[a]! - same[b]! || fall[b]! - fall[a]! || a - b);
  return drops.slice(0, count).map((row, at) => {
    const words = (same[row] === 1 ? membershipTexts.dropSame : membershipTexts.drop)
      .replace('{ally}', memberAt(rows, sets, 'ally', row)!.short)
      .replace('{technology}', memberAt(rows, sets, 'dropped', row)!.short)
      .replace('{time}', formatNumber(numbersOf(rows, 'time')[row]!, 'year'))
      .replace('{cause}', memberAt(rows, sets, 'cause', row)!.short);
    const y = box.y + (at + 1) * 1.3 * type.axis;
    return text(box.x, y, fitText(words, type.axis, box.width), {
      size: type.axis,
      fill: theme.ink,
      key: `drop.${row}`,
    });
  });
}

function plotMembership(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  if (Number.isNaN(numbersOf(spec.rows, 'aligned')[0]!)) return emptyPlot(membershipTexts.empty, box, look);
  const key = stripKey(look);
  const head = keyRoom(key, box.width, look);
  const foot = 1.5 * type.axis;
  const line = 1.3 * type.axis;
  const all = alliesOf(spec).length;
  const least = 2.1 * type.note;
  const drops = look.narrow ? 0 : indicesOf(spec.rows, 'dropped').filter((scope) => scope >= 0).length;
  const most = Math.min(2, drops);
  const told = all * least <= box.height - head - foot - most * line ? most : Math.min(1, drops);
  const room = box.height - head - foot - told * line;
  const fits = all * least <= room;
  const shown = shownAllies(spec, fits ? all : Math.max(1, Math.floor((room - foot) / least)));
  const band = Math.min(4 * type.label, (fits ? room : room - foot) / shown.length);
  const names = shown.map((rows) =>
    textWidth(memberAt(spec.rows, spec.sets, 'ally', rows[0]!)!.short, type.label),
  );
  const nameRoom = Math.min(Math.max(...names) + type.label / 2, 0.3 * box.width);
  const bottom = box.y + head + shown.length * band;
  const left = membershipTexts.left.replace('{count}', String(all - shown.length));
  const valueRoom = textWidth('00.0', type.label) + type.label / 2;
  return [
    ...keyRow(key, box, look),
    ...shown.flatMap((rows, at) =>
      allyMarks(
        spec,
        rows,
        { x: box.x, y: box.y + head + at * band, width: box.width, height: band },
        nameRoom,
        look,
      ),
    ),
    ...yearMarks(
      spec,
      shown[0]!,
      { x: box.x + nameRoom, y: bottom, width: box.width - nameRoom - valueRoom, height: 0 },
      look,
    ),
    ...dropMarks(spec, told, { ...box, y: bottom + foot, height: 0 }, look),
    ...(fits ? [] : [text(box.x, box.y + box.height - 1, left, { size: type.axis, fill: theme.secondary })]),
  ];
}

/** Which allies match the leader's controls over time, with their confidence, and what they drop. */
export const membershipChart: Chart = {
  id: 'C5',
  ...membershipTexts.question,
  needs: ['run'],
  select({ run: result }) {
    const { rows, controls, causes } = membershipRows(result);
    const state = states.map((id) => ({
      id,
      name: membershipTexts.states[id],
      short: membershipTexts.states[id],
      slot: 0,
    }));
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: membershipClaims(rows),
        notes: ['membership-reading'],
        sources: result.sources,
        runs: oneRun(result),
        sets: { ...result.sets, state, control: controls, cause: causes },
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotMembership(spec, box, look)),
  columns: [
    nameColumn('ally', headings.ally, figureTexts.none),
    timeColumn('time', headings.quarter),
    nameColumn('state', headings.matches),
    measureColumn('aligned', headings.aligned),
    measureColumn('aligned_baseline', headings.baselinePlain),
    measureColumn('confidence', headings.confidenceLevel),
    measureColumn('confidence_baseline', headings.confidenceBaseline),
    nameColumn('dropped', headings.drops),
    nameColumn('cause', headings.cause),
  ],
};
