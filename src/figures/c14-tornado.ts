import { scaleLinear } from 'd3';
import type { Chart, FigureRows, FigureSpec, TableColumn } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { tornadoClaims, tornadoRows } from './c14-tornado-rows.ts';
import { tornadoTexts } from './c14-tornado-texts.ts';
import { memberAt, numbersOf, unitOf } from './columns.ts';
import { readEnsemble, runsOf, setsOf } from './ensemble-reading.ts';
import { figureNeeds } from './figure-needs.ts';
import { fillSlots } from './fill-slots.ts';
import { renderFrame } from './frame.ts';
import type { Look } from './look.ts';
import { printMeasure, printTick } from './measure-words.ts';
import { scenarioStyle } from './series-style.ts';
import { element, text } from './svg.ts';
import { measureColumn, nameColumn } from './table-columns.ts';
import { fitText, textWidth } from './text-metrics.ts';

/** Where names, bars and settings stand. */
interface Place {
  x(value: number): number;
  names: number; // pixels for the column of names; 0: they stand above the bars
  top: number;
  band: number; // pixels from one input to the next
  thickness: number;
  shown: number; // inputs that fit
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

function layout(spec: FigureSpec, box: Box, look: Look): Place {
  const { type } = look;
  const inputs = spec.sets['input']!;
  const head = 1.5 * type.label;
  const foot = 1.7 * type.axis;
  const widest = Math.max(...inputs.map(({ short }) => textWidth(short, type.label)));
  const names = look.narrow ? 0 : Math.min(widest + type.label, 0.36 * box.width);
  const least = (names === 0 ? 2.3 : 1.5) * type.label;
  const room = box.height - head - foot;
  const shown = Math.max(1, Math.min(spec.rows.rows, Math.floor(room / least)));
  const band = Math.min(3.2 * type.label, room / shown);
  const thickness = Math.min(1.3 * type.label, band - (names === 0 ? 1.4 * type.label : 0.35 * type.label));
  const ends = [numbersOf(spec.rows, 'base')[0]!, ...reach(spec)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const pad = low === high ? Math.max(1, Math.abs(low)) : 0;
  const side = settingRoom(spec, look);
  const x = scaleLinear([low - pad, high + pad], [box.x + names + side, box.x + box.width - side]);
  return { x, names, top: box.y + head, band, thickness, shown };
}

type Side = 'low' | 'high';

/** Where both ends lie on one side of the base the nearer one is drawn over the other. */
function longerFirst(rows: FigureRows, row: number): readonly Side[] {
  const size = (side: Side): number =>
    Math.abs(numbersOf(rows, `at_${side}`)[row]! - numbersOf(rows, 'base')[row]!);
  return size('high') > size('low') ? ['high', 'low'] : ['low', 'high'];
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
  const { stroke } = scenarioStyle(0, look);
  const key = `${side}.${memberAt(rows, sets, 'input', row)!.id}`;
  const [from, to] = [place.x(base), place.x(value)];
  // Two ends on one side of the base would cover each other: the setting of the nearer one is left to the table.
  const same = (value - base) * (other - base) > 0;
  const named = !same || Math.abs(value - base) >= Math.abs(other - base);
  const left = value < base || (value === base && side === 'low');
  const beyond = left ? place.x(value - half) - 4 : place.x(value + half) + 4;
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
    element('line', {
      x1: place.x(value - half),
      x2: place.x(value + half),
      y1: middle,
      y2: middle,
      stroke: theme.ink,
      'stroke-width': 1.5 * scale,
      'data-role': 'whisker',
    }),
    ...(named
      ? [
          text(beyond, middle + 0.35 * type.axis, memberAt(rows, sets, `${side}_setting`, row)!.short, {
            size: type.axis,
            fill: theme.secondary,
            anchor: left ? 'end' : 'start',
            key: `setting.${key}`,
          }),
        ]
      : []),
  ];
}

function plotTornado(spec: FigureSpec, box: Box, look: Look): string[] {
  const { rows } = spec;
  const { theme, type } = look;
  const place = layout(spec, box, look);
  const unit = unitOf(rows, 'base');
  const base = numbersOf(rows, 'base')[0]!;
  const bottom = place.top + place.shown * place.band;
  const said = fillSlots(tornadoTexts.words.base, { value: printMeasure(base, unit) });
  const half = textWidth(said, type.label, 600) / 2;
  const middle = Math.min(Math.max(place.x(base), box.x + half), box.x + box.width - half);
  const scale = place.x as ReturnType<typeof scaleLinear<number, number>>;
  const [left, right] = scale.range() as [number, number];
  const ticks = scale.ticks(Math.max(2, Math.floor((right - left) / (6 * type.axis)))).flatMap((tick) => [
    element('line', {
      x1: place.x(tick),
      x2: place.x(tick),
      y1: place.top,
      y2: bottom,
      stroke: theme.grid,
      'data-role': 'grid',
    }),
    text(place.x(tick), bottom + 1.35 * type.axis, printTick(tick, unit), {
      size: type.axis,
      anchor: 'middle',
      fill: theme.secondary,
    }),
  ]);
  const names = Array.from({ length: place.shown }, (_, row) => {
    const top = place.top + row * place.band;
    const room = place.names === 0 ? box.width : place.names - 4;
    const y =
      place.names === 0 ? top + type.label : top + place.band - place.thickness / 2 + 0.2 * type.label;
    const input = memberAt(rows, spec.sets, 'input', row)!;
    return text(box.x, y, fitText(input.short, type.label, room), {
      size: type.label,
      fill: theme.ink,
      key: `name.${input.id}`,
    });
  });
  return [
    ...ticks,
    text(middle, box.y + type.label, said, {
      size: type.label,
      weight: 600,
      anchor: 'middle',
      fill: theme.ink,
      key: 'label.base',
    }),
    ...names,
    ...Array.from({ length: place.shown }, (_, row) =>
      longerFirst(rows, row).flatMap((side) => endMarks(spec, row, side, place, look)),
    ).flat(),
    element('line', {
      x1: place.x(base),
      x2: place.x(base),
      y1: place.top - 2,
      y2: bottom,
      stroke: theme.ink,
      'stroke-width': 1.5 * look.scale,
      'data-role': 'zero',
    }),
  ];
}

const { headings } = tornadoTexts;
const columns: readonly TableColumn[] = [
  nameColumn('input', headings.input),
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
  select({ run, ensemble, options }) {
    const reading = ensemble && readEnsemble(ensemble, options);
    if (!reading) return figureNeeds('C14', 'ensemble');
    const found = tornadoRows(reading);
    if (found === null) return figureNeeds('C14', 'one-at-a-time');
    const value = {
      rows: found.rows,
      claims: tornadoClaims(),
      notes: ['tornado-reading'],
      sources: run.sources,
      runs: runsOf({ ...reading, arms: reading.arms.slice(0, 1) }),
      sets: { ...setsOf(reading, run.sets), ...found.sets },
    };
    return { ok: true, warnings: [], value };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotTornado(spec, box, look)),
  columns,
};
