import { scaleLinear, type ScaleLinear } from 'd3';
import type { Chart, FigureSpec, TableColumn } from '../../schema/figure.ts';
import { acrossLine } from '../marks/axes.ts';
import type { Box } from '../marks/box.ts';
import { dotClaims, dotRows } from './c12-dots-rows.ts';
import { dotTexts } from './c12-dots-texts.ts';
import { memberAt, numbersOf, unitOf } from '../columns.ts';
import { readEnsemble, runsOf, setsOf } from '../ensemble-reading.ts';
import { figureNeeds } from '../figure-needs.ts';
import { fillSlots } from '../words/fill-slots.ts';
import { renderFrame } from '../look/frame.ts';
import type { Look } from '../look/look.ts';
import { printMeasure, printTick } from '../words/measure-words.ts';
import { stackDots } from '../marks/quantile-dots.ts';
import { scenarioStyle } from '../marks/series-style.ts';
import { element, text } from '../marks/svg.ts';
import { measureColumn } from '../table-columns.ts';
import { textWidth } from '../marks/text-metrics.ts';

type Scale = ScaleLinear<number, number>;
/** Pixels across a dot at most: a few stacks side by side, a few dots in each. */
const largest = (width: number, height: number): number => Math.min(width / 13, height / 4);

/** Dots in stacks that begin at `edge`, so that none covers it, as large as the highest stack allows. */
function stacked(positions: readonly number[], edge: number, height: number, most: number) {
  for (let diameter = most; ; diameter -= 0.5) {
    const start = edge + diameter / 2;
    const dots = stackDots(
      positions.map((position) => position - start),
      diameter,
    );
    if (diameter <= 4 || dots.every(({ level }) => (level + 1) * diameter <= height))
      return { dots: dots.map((dot) => ({ ...dot, along: dot.along + start })), diameter };
  }
}

function dotMarks(spec: FigureSpec, x: Scale, floor: number, height: number, look: Look): string[] {
  const values = numbersOf(spec.rows, 'value');
  const above = numbersOf(spec.rows, 'above');
  const threshold = numbersOf(spec.rows, 'threshold')[0]!;
  const [first, last] = x.range() as [number, number];
  const edge = Number.isNaN(threshold) ? first : x(threshold);
  const { dots, diameter } = stacked(
    [...values].map(x),
    edge,
    height,
    Math.min((last - first) / 14, height / 4),
  );
  const { stroke } = scenarioStyle(0, look);
  const radius = 0.44 * diameter;
  return dots.map(({ along, level, quantile }) =>
    element('circle', {
      cx: along,
      cy: floor - (level + 0.5) * diameter,
      r: radius,
      fill: above[quantile] === 1 ? stroke : look.theme.surface,
      stroke,
      'stroke-width': 1.5 * look.scale,
      'data-key': `dot.${quantile + 1}`,
      'data-role': 'mark',
    }),
  );
}

/** The line of the threshold with its name, and the dots on both sides counted. */
function thresholdMarks(spec: FigureSpec, x: Scale, box: Box, floor: number, look: Look): string[] {
  const { rows, sets } = spec;
  if (numbersOf(rows, 'known')[0] === 0) return [];
  const { theme, type, scale } = look;
  const [threshold, dots, count] = ['threshold', 'dots', 'count'].map(
    (column) => numbersOf(rows, column)[0]!,
  );
  const other = memberAt(rows, sets, 'other', 0);
  const value = printMeasure(threshold!, unitOf(rows, 'threshold'));
  const { words } = dotTexts;
  const plain = fillSlots(words.threshold, { value });
  const ofArm = other === undefined ? plain : fillSlots(words.median, { arm: other.short, value });
  const name = textWidth(ofArm, type.label, 600) <= box.width ? ofArm : plain;
  const at = x(threshold!);
  const half = textWidth(name, type.label, 600) / 2;
  const middle = Math.min(Math.max(at, box.x + half), box.x + box.width - half);
  const ends = { x1: at, x2: at, y1: box.y + 1.3 * type.label, y2: floor };
  const line = {
    stroke: theme.ink,
    'stroke-width': 1.5 * scale,
    'stroke-dasharray': '5 3',
    'data-role': 'threshold',
  };
  const style = { size: type.label, fill: theme.ink } as const;
  const second = box.y + 2.3 * type.label;
  const side = (said: string, anchor: 'start' | 'end', key: string): string => {
    const width = textWidth(said, type.label);
    const beside = anchor === 'end' ? at - 6 : at + 6;
    const fits = anchor === 'end' ? beside - width >= box.x : beside + width <= box.x + box.width;
    return fits ? text(beside, second, said, { ...style, anchor, key }) : '';
  };
  return [
    element('line', { ...ends, ...line }),
    text(middle, box.y + type.label, name, {
      ...style,
      weight: 600,
      anchor: 'middle',
      key: 'label.threshold',
    }),
    side(fillSlots(words.below, { count: dots! - count!, dots: dots! }), 'end', 'label.below'),
    side(fillSlots(words.above, { count: count!, dots: dots! }), 'start', 'label.above'),
  ];
}

function plotDots(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const values = [...numbersOf(spec.rows, 'value')];
  const unit = unitOf(spec.rows, 'value');
  const threshold = numbersOf(spec.rows, 'threshold')[0]!;
  const reach = Number.isNaN(threshold) ? values : [...values, threshold];
  const head = 3 * type.label;
  // In a tall picture the dots would lie far below their heading.
  const height = Math.min(box.height, 0.6 * box.width + head);
  const floor = box.y + height - 1.7 * type.axis;
  const edge = largest(box.width, floor - box.y - head);
  const [low, high] = [Math.min(...reach), Math.max(...reach)];
  const half = low === high ? Math.max(1, Math.abs(low) / 2) : 0;
  const x = scaleLinear([low - half, high + half], [box.x + edge, box.x + box.width - edge]);
  const ticks = x.ticks(Math.max(2, Math.floor(box.width / (7 * type.axis))));
  return [
    acrossLine(box, floor, theme.secondary, 'axis'),
    ...ticks.flatMap((tick) => [
      element('line', {
        x1: x(tick),
        x2: x(tick),
        y1: floor,
        y2: floor + 4,
        stroke: theme.secondary,
        'data-role': 'tick',
      }),
      text(x(tick), floor + 1.4 * type.axis, printTick(tick, unit), {
        size: type.axis,
        anchor: 'middle',
        fill: theme.secondary,
      }),
    ]),
    ...dotMarks(spec, x, floor, floor - box.y - head, look),
    ...thresholdMarks(spec, x, box, floor, look),
  ];
}

const columns: readonly TableColumn[] = [
  {
    heading: dotTexts.headings.dot,
    cell: ({ rows }, row) => fillSlots(dotTexts.words.dot, { dot: row + 1, dots: rows.rows }),
  },
  measureColumn('value', dotTexts.headings.value),
  {
    heading: dotTexts.headings.above,
    cell: ({ rows }, row) => {
      if (numbersOf(rows, 'known')[row] === 0) return '';
      return numbersOf(rows, 'above')[row] === 1 ? dotTexts.words.yes : dotTexts.words.no;
    },
  },
];

/** How sure the end point of a number is, as dots that can be counted against a threshold (option `threshold`, in the number's unit). */
export const dotChart: Chart = {
  id: 'C12',
  ...dotTexts.question,
  needs: ['run', 'ensemble'],
  select({ run, ensemble, options }) {
    const reading = ensemble && readEnsemble(ensemble, options);
    if (!reading) return figureNeeds('C12', 'ensemble');
    const runs = runsOf({ ...reading, arms: reading.arms.slice(0, 1) });
    if (runs.n === 0) return figureNeeds('C12', 'runs');
    const asked = options?.['threshold'];
    const value = {
      rows: dotRows(reading, asked === undefined ? undefined : Number(asked)),
      claims: dotClaims(runs.chosen ?? false, runs.n),
      notes: [],
      sources: run.sources,
      runs,
      sets: setsOf(reading, run.sets),
    };
    return { ok: true, warnings: [], value };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotDots(spec, box, look)),
  columns,
};
