import { scaleLinear, type ScaleLinear } from 'd3';
import type { Chart, FigureRows, FigureSpec, TableColumn } from '../../schema/figure.ts';
import type { Box } from '../marks/box.ts';
import { tornadoClaims, tornadoRows } from './c14-tornado-rows.ts';
import { tornadoTexts } from './c14-tornado-texts.ts';
import { memberAt, numbersOf, unitOf } from '../columns.ts';
import { readEnsemble, runsOf, setsOf } from '../ensemble-reading.ts';
import { figureNeeds } from '../figure-needs.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { printTick, sayMeasure, unitWords } from '../words/measure-words.ts';
import { scenarioStyle } from '../marks/series-style.ts';
import { element, pixels, text } from '../marks/svg.ts';
import { measureColumn, nameColumn } from '../table-columns.ts';
import { fitText, textWidth, wrapText } from '../marks/text-metrics.ts';

/** Where names, bars and settings stand. */
interface Place {
  x: ScaleLinear<number, number>;
  names: number; // pixels for the column of names; 0: they stand above the bars
  top: number;
  band: number; // pixels from one input to the next
  thickness: number;
  shown: number; // inputs that fit
  told: readonly string[]; // lines under the axis that say what the first inputs are
}

/** A setting at the outer end of its bar's whisker: pixels that the longest needs. */
function settingRoom(spec: FigureSpec, { type }: Look): number {
  const members = spec.sets['setting']!.map(({ short }) => textWidth(short, type.axis));
  return Math.min(Math.max(...members) + 8, 9 * type.axis);
}

/** Every end of a bar with its whisker, in the unit of the axis. */
function reach({ rows }: FigureSpec): number[] {
  return (['low', 'high'] as const).flatMap((side) => {
    const half = numbersOf(rows, `half_${side}`);
    return [...numbersOf(rows, `at_${side}`)].flatMap((value, row) => {
      const error = Number.isNaN(half[row]!) ? 0 : half[row]!;
      return [value - error, value + error];
    });
  });
}

/** Lines that say what the first inputs are, whole or not at all: as many inputs as a few lines hold. */
function meaningLines({ rows, sets }: FigureSpec, width: number, { type, narrow }: Look): string[] {
  const most = narrow ? 0 : 2;
  const lines: string[] = [];
  for (let row = 0; row < rows.rows; row++) {
    const meaning = memberAt(rows, sets, 'meaning', row)!.short;
    if (meaning === '') continue;
    const input = memberAt(rows, sets, 'input', row)!.short;
    const next = wrapText(fillSlots(tornadoTexts.words.meaning, { input, meaning }), type.note, width);
    if (lines.length + next.length > most) break;
    lines.push(...next);
  }
  return lines;
}

function layout(spec: FigureSpec, box: Box, look: Look): Place {
  const { type } = look;
  const inputs = spec.sets['input']!;
  const head = 1.5 * type.label;
  const told = meaningLines(spec, box.width, look);
  const foot = 1.7 * type.axis + told.length * 1.25 * type.note;
  const widest = Math.max(...inputs.map(({ short }) => textWidth(short, type.label)));
  const names = look.narrow ? 0 : Math.min(widest + type.label, 0.42 * box.width);
  const least = (names === 0 ? 2.3 : 1.5) * type.label;
  const room = box.height - head - foot;
  const all = spec.rows.rows;
  const fits = Math.floor(room / least);
  const shown = all <= fits ? all : Math.max(1, Math.floor((room - 1.3 * type.note) / least));
  const band = Math.min(3.2 * type.label, (room - (shown < all ? 1.3 * type.note : 0)) / shown);
  const thickness = Math.min(1.3 * type.label, band - (names === 0 ? 1.4 * type.label : 0.35 * type.label));
  const ends = [numbersOf(spec.rows, 'base')[0]!, ...reach(spec)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const pad = low === high ? Math.max(1, Math.abs(low)) : 0;
  const side = settingRoom(spec, look);
  const x = scaleLinear([low - pad, high + pad], [box.x + names + side, box.x + box.width - side]);
  return { x, names, top: box.y + head, band, thickness, shown, told };
}

type Side = 'low' | 'high';

/** Where both ends lie on one side of the base the nearer one is drawn over the other. */
function longerFirst(rows: FigureRows, row: number): readonly Side[] {
  const size = (side: Side): number =>
    Math.abs(numbersOf(rows, `at_${side}`)[row]! - numbersOf(rows, 'base')[row]!);
  return size('high') > size('low') ? ['high', 'low'] : ['low', 'high'];
}

/** What the number of runs leaves open, with a stop at both ends, on a ground of its own so that it is seen on the bar. */
function whiskerMarks(from: number, to: number, y: number, { theme, scale }: Look): string[] {
  if (to - from < 1) return [];
  const stop = 2 * scale;
  const d = `M${pixels(from)},${pixels(y - stop)}v${pixels(2 * stop)}M${pixels(from)},${pixels(y)}H${pixels(to)}M${pixels(to)},${pixels(y - stop)}v${pixels(2 * stop)}`;
  const line = { d, fill: 'none', 'data-role': 'whisker' };
  return [
    element('path', { ...line, stroke: theme.surface, 'stroke-width': 2.5 * scale }),
    element('path', { ...line, stroke: theme.ink, 'stroke-width': 1.25 * scale }),
  ];
}

/** One end of an input: its bar from the base, the whisker of its error, and the setting beyond. */
function endMarks(spec: FigureSpec, row: number, side: Side, place: Place, look: Look): string[] {
  const { rows, sets } = spec;
  const { theme, type, scale } = look;
  const base = numbersOf(rows, 'base')[row]!;
  const value = numbersOf(rows, `at_${side}`)[row]!;
  const other = numbersOf(rows, `at_${side === 'low' ? 'high' : 'low'}`)[row]!;
  const error = numbersOf(rows, `half_${side}`)[row]!;
  const half = Number.isNaN(error) ? 0 : error;
  const top = place.top + row * place.band + place.band - place.thickness - 0.15 * type.label;
  const middle = top + place.thickness / 2;
  // Both ends may lie on one side, and one whisker would run into the other.
  const whisker = top + (side === 'low' ? 0.3 : 0.7) * place.thickness;
  const { stroke } = scenarioStyle(0, look);
  const key = `${side}.${memberAt(rows, sets, 'input', row)!.id}`;
  const [from, to] = [place.x(base), place.x(value)];
  // Two settings on one side of the base would cover each other: that of the nearer end, as of one that moves nothing, stands where the other is not.
  const [own, its] = [value - base, other - base];
  const isFurther = Math.abs(own) > Math.abs(its) || (own === its && side === 'high');
  const left = own * its < 0 || isFurther ? own < 0 : its > 0 || (its === 0 && side === 'low');
  const beyond = left
    ? Math.min(place.x(value - half), place.x(base)) - 4
    : Math.max(place.x(value + half), place.x(base)) + 4;
  return [
    element('rect', {
      x: Math.min(from, to),
      y: top,
      width: Math.max(0.5, Math.abs(to - from)),
      height: place.thickness,
      fill: side === 'high' ? stroke : theme.surface,
      stroke,
      'stroke-width': 1.25 * scale,
      'data-key': key,
      'data-role': 'mark',
    }),
    ...whiskerMarks(place.x(value - half), place.x(value + half), whisker, look),
    text(beyond, middle + 0.35 * type.axis, memberAt(rows, sets, `${side}_setting`, row)!.short, {
      size: type.axis,
      fill: theme.secondary,
      anchor: left ? 'end' : 'start',
      key: `setting.${key}`,
    }),
  ];
}

/** Grid and values of the axis, with its unit at the left where the names leave room. */
function axisMarks(spec: FigureSpec, place: Place, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const unit = unitOf(spec.rows, 'base');
  const bottom = place.top + place.shown * place.band;
  const [left, right] = place.x.range() as [number, number];
  const style = { size: type.axis, fill: theme.secondary };
  const below = bottom + 1.35 * type.axis;
  const words = unitWords(unit);
  const fits = textWidth(words, type.axis) < place.names;
  return [
    ...place.x.ticks(Math.max(2, Math.floor((right - left) / (6 * type.axis)))).flatMap((tick) => {
      const x = place.x(tick);
      const rule = { x1: x, x2: x, y1: place.top, y2: bottom, stroke: theme.grid, 'data-role': 'grid' };
      return [element('line', rule), text(x, below, printTick(tick, unit), { ...style, anchor: 'middle' })];
    }),
    ...(fits ? [text(box.x, below, words, { ...style, key: 'label.unit' })] : []),
  ];
}

/** The name of an input, beside its bars on up to two lines or above them on one. */
function nameMarks(spec: FigureSpec, row: number, place: Place, box: Box, { theme, type }: Look): string[] {
  const top = place.top + row * place.band;
  const { short, id } = memberAt(spec.rows, spec.sets, 'input', row)!;
  const style = { size: type.label, fill: theme.ink };
  if (place.names === 0)
    return [
      text(box.x, top + type.label, fitText(short, type.label, box.width), { ...style, key: `name.${id}` }),
    ];
  const room = place.names - 0.6 * type.label;
  const broken = wrapText(short, type.label, room);
  const most = place.band >= 2.3 * type.label ? 2 : 1;
  const lines =
    broken.length <= most
      ? broken
      : [...broken.slice(0, most - 1), fitText(broken.slice(most - 1).join(' '), type.label, room)];
  const middle = top + place.band - place.thickness / 2 - 0.15 * type.label;
  return lines.map((line, order) =>
    text(box.x, middle + (0.35 + 1.1 * (order - (lines.length - 1) / 2)) * type.label, line, {
      ...style,
      key: `name.${id}${order === 0 ? '' : `.${order}`}`,
    }),
  );
}

/** What stands under the axis: inputs that did not fit are counted, and what the first ones are is said. */
function footMarks(spec: FigureSpec, place: Place, box: Box, { theme, type }: Look): string[] {
  const rest = spec.rows.rows - place.shown;
  const style = { size: type.note, fill: theme.secondary };
  const counted = rest === 0 ? [] : [fillSlots(tornadoTexts.words.more, { count: rest })];
  const lines = [...counted, ...place.told];
  const last = box.y + box.height - 0.25 * type.note;
  return lines.map((line, at) =>
    text(box.x, last - 1.25 * (lines.length - 1 - at) * type.note, line, {
      ...style,
      key: `label.foot.${at}`,
    }),
  );
}

/** The line of the outcome with nothing moved: through all rows, or where names stand above the bars beside each bar alone. */
function zeroMarks({ names, top, band, thickness, shown }: Place, x: number, look: Look): string[] {
  const { theme, scale, type } = look;
  const line = { x1: x, x2: x, stroke: theme.ink, 'stroke-width': 1.5 * scale, 'data-role': 'zero' };
  if (names > 0) return [element('line', { ...line, y1: top - 2, y2: top + shown * band })];
  return Array.from({ length: shown }, (_, row) => {
    const y2 = top + (row + 1) * band;
    return element('line', { ...line, y1: y2 - thickness - 0.25 * type.label, y2 });
  });
}

function plotTornado(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows } = spec;
  const { theme, type } = look;
  const place = layout(spec, box, look);
  const base = numbersOf(rows, 'base')[0]!;
  const said = fillSlots(tornadoTexts.words.base, { value: sayMeasure(base, unitOf(rows, 'base')) });
  const half = textWidth(said, type.label, 600) / 2;
  const middle = Math.min(Math.max(place.x(base), box.x + half), box.x + box.width - half);
  const all = Array.from({ length: place.shown }, (_, row) => row);
  return [
    ...axisMarks(spec, place, box, look),
    text(middle, box.y + type.label, said, {
      size: type.label,
      weight: 600,
      anchor: 'middle',
      fill: theme.ink,
      key: 'label.base',
    }),
    ...all.flatMap((row) => nameMarks(spec, row, place, box, look)),
    ...all.flatMap((row) => longerFirst(rows, row).flatMap((side) => endMarks(spec, row, side, place, look))),
    ...zeroMarks(place, place.x(base), look),
    ...footMarks(spec, place, box, look),
  ];
}

/** Runs a setting below which whiskers are said to be wide; by convention. */
const fewSeeds = 10;

const { headings } = tornadoTexts;
const columns: readonly TableColumn[] = [
  nameColumn('input', headings.input),
  {
    ...nameColumn('meaning', headings.meaning),
    shown: ({ sets }) => sets['meaning']!.some(({ short }) => short !== ''),
  },
  nameColumn('low_setting', headings.lowest),
  measureColumn('at_low', headings.atLow),
  measureColumn('half_low', headings.lowError),
  nameColumn('high_setting', headings.highest),
  measureColumn('at_high', headings.atHigh),
  measureColumn('half_high', headings.highError),
  measureColumn('base', headings.base),
];

/** What an outcome hangs on: the mean with each input of a one-at-a-time design at its lowest and highest setting. */
export const tornadoChart: Chart = {
  id: 'C14',
  ...tornadoTexts.question,
  needs: ['run', 'ensemble'],
  select({ run, ensemble, options, notes, levers }) {
    const reading = ensemble && readEnsemble(ensemble, options);
    if (!reading) return figureNeeds('C14', 'ensemble');
    const found = tornadoRows(reading, { run, notes, levers });
    if (found === null) return figureNeeds('C14', 'one-at-a-time');
    const few = numbersOf(found.rows, 'seeds').some((seeds) => seeds < fewSeeds);
    const value = {
      rows: found.rows,
      claims: tornadoClaims(),
      notes: [...(few ? ['tornado-few'] : []), 'tornado-reading'],
      sources: run.sources,
      runs: runsOf({ ...reading, arms: reading.arms.slice(0, 1) }),
      sets: { ...setsOf(reading, run.sets), ...found.sets },
    };
    return { ok: true, warnings: [], value };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotTornado(spec, box, look)),
  columns,
};
