import { scaleLinear } from 'd3';
import type { Chart, FigureSpec } from '../schema/figure.ts';
import type { Box } from './box.ts';
import { gainClaims, gainRows } from './c1-gains-rows.ts';
import { gainTexts } from './c1-gains-texts.ts';
import { memberAt, numbersOf, unitOf } from './columns.ts';
import { renderFrame } from './frame.ts';
import type { Look } from './look.ts';
import { markerMark } from './markers.ts';
import { printSigned } from './measure-words.ts';
import { oneRun } from './runs.ts';
import { element, text } from './svg.ts';
import { changeColumn, measureColumn, nameColumn } from './table-columns.ts';
import { fitText, textWidth } from './text-metrics.ts';
import { headings } from './texts.ts';

const outcomes = ['income', 'balance', 'delay', 'confidence'] as const;
type Outcome = (typeof outcomes)[number];
/** Outcomes that are drawn as changes, since their levels dwarf what changes. */
const asChange: readonly Outcome[] = ['income', 'balance'];

/** Where an outcome stands and ends in a row: hollow and solid dot. */
function ends({ rows }: FigureSpec, outcome: Outcome, row: number): readonly [number, number] {
  const change = numbersOf(rows, `${outcome}_change`)[row]!;
  if (asChange.includes(outcome)) return [0, change];
  return [numbersOf(rows, `${outcome}_baseline`)[row]!, numbersOf(rows, outcome)[row]!];
}
const printed = ({ rows }: FigureSpec, outcome: Outcome, row: number): string =>
  printSigned(numbersOf(rows, `${outcome}_change`)[row]!, unitOf(rows, `${outcome}_change`));

interface Place {
  shown: number; // rows
  nameRoom: number;
  headRoom: number;
  band: number;
  panels: readonly Outcome[];
  width: number; // of a panel with its gap
}

/** As many outcomes side by side and as many rows as there is room for. */
function layout(spec: FigureSpec, box: Box, { type }: Look): Place {
  const { rows } = spec.rows;
  const names = Array.from(
    { length: rows },
    (_, row) => memberAt(spec.rows, spec.sets, 'region', row)!.short,
  );
  const nameRoom = Math.min(
    0.3 * box.width,
    Math.max(...names.map((name) => textWidth(name, type.label))) + 0.5 * type.label,
  );
  const room = box.width - nameRoom;
  const fit = Math.max(1, Math.floor(room / (9.5 * type.label)));
  const panels = outcomes.slice(0, fit);
  const headRoom = 2.5 * type.axis;
  const least = 1.35 * type.label;
  const body = box.height - headRoom;
  const all = body / rows >= least;
  const shown = all ? rows : Math.max(1, Math.floor((body - 1.4 * type.axis) / least));
  const band = Math.min(2.2 * type.label, (all ? body : body - 1.4 * type.axis) / shown);
  return { shown, nameRoom, headRoom, band, panels, width: room / panels.length };
}

/** The dumbbells of one outcome, their zero or grid, and the printed changes in a column at the right. */
function panelMarks(
  spec: FigureSpec,
  outcome: Outcome,
  left: number,
  box: Box,
  place: Place,
  look: Look,
): string[] {
  const { theme, type, scale } = look;
  const rows = Array.from({ length: place.shown }, (_, row) => row).filter(
    (row) => !Number.isNaN(ends(spec, outcome, row)[1]),
  );
  const valueRoom = Math.max(
    ...rows.map((row) => textWidth(printed(spec, outcome, row), type.label, 600)),
    0,
  );
  const right = left + place.width - type.label;
  const radius = 0.3 * type.label;
  const levels = rows.flatMap((row) => ends(spec, outcome, row));
  const x = scaleLinear(
    [Math.min(0, ...levels), Math.max(0, ...levels) || 1],
    [left + radius + 2, right - valueRoom - radius - 6],
  );
  const top = box.y + place.headRoom;
  const bottom = top + place.band * place.shown;
  const zero = { x1: x(0), x2: x(0), y1: top, y2: bottom, stroke: theme.secondary, 'stroke-width': 1 };
  const dots = rows.flatMap((row) => {
    const [from, to] = ends(spec, outcome, row).map(x) as [number, number];
    const y = top + (row + 0.5) * place.band;
    const actor = memberAt(spec.rows, spec.sets, 'region', row)!.id;
    const at = { y, radius };
    const bar = { x1: from, x2: to, y1: y, y2: y, stroke: theme.scenario, 'stroke-width': 1.5 * scale };
    const rule = {
      x1: left,
      x2: right - valueRoom - 6,
      y1: y,
      y2: y,
      stroke: theme.grid,
      'stroke-width': 0.5 * scale,
    };
    return [
      element('line', { ...rule, 'data-role': 'grid' }),
      element('line', { ...bar, 'data-role': 'bar' }),
      markerMark(
        'ring',
        { ...at, x: from },
        { stroke: theme.ink, surface: theme.surface },
        { 'data-role': 'baseline' },
      ),
      markerMark(
        'dot',
        { ...at, x: to },
        { stroke: theme.scenario, surface: theme.surface },
        { 'data-key': `${outcome}.${actor}`, 'data-role': 'mark' },
      ),
      text(right, y + 0.35 * type.label, printed(spec, outcome, row), {
        size: type.label,
        weight: 600,
        anchor: 'end',
        fill: theme.ink,
        key: `value.${outcome}.${actor}`,
      }),
    ];
  });
  const head = (content: string, line: number, weight: 400 | 600) =>
    text(left, box.y + line * type.axis, fitText(content, type.axis, place.width - type.label, weight), {
      size: type.axis,
      weight,
      fill: theme.secondary,
    });
  return [
    head(gainTexts.panels[outcome], 0.9, 600),
    head(gainTexts.units[outcome], 2, 400),
    element('line', { ...zero, 'data-role': 'zero' }),
    ...dots,
  ];
}

function plotGains(spec: FigureSpec, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const place = layout(spec, box, look);
  const top = box.y + place.headRoom;
  const rest = spec.rows.rows - place.shown;
  const names = Array.from({ length: place.shown }, (_, row) => {
    const { id, short } = memberAt(spec.rows, spec.sets, 'region', row)!;
    const y = top + (row + 0.5) * place.band;
    return [
      text(box.x, y + 0.35 * type.label, fitText(short, type.label, place.nameRoom - 4), {
        size: type.label,
        fill: theme.ink,
        key: `name.${id}`,
      }),
    ];
  });
  const more = gainTexts.left.replace('{count}', String(rest));
  return [
    ...names.flat(),
    ...place.panels.flatMap((outcome, order) =>
      panelMarks(spec, outcome, box.x + place.nameRoom + order * place.width, box, place, look),
    ),
    ...(rest === 0
      ? []
      : [text(box.x, box.y + box.height - 2, more, { size: type.axis, fill: theme.secondary })]),
  ];
}

/** What each actor has more or less of than in Baseline: real income, goods balance, delay and confidence side by side. */
export const gainChart: Chart = {
  id: 'C1',
  ...gainTexts.question,
  needs: ['run'],
  select({ run: result }) {
    const rows = gainRows(result);
    return {
      ok: true,
      warnings: [],
      value: {
        rows,
        claims: gainClaims(rows),
        notes: ['gains-reading'],
        sources: result.sources,
        runs: oneRun(result),
      },
    };
  },
  render: (spec) => renderFrame(spec, (box, look) => plotGains(spec, box, look)),
  columns: [
    nameColumn('region', headings.region),
    measureColumn('income', headings.income),
    changeColumn('income_change', headings.incomeGain),
    measureColumn('balance', headings.goodsBalance),
    changeColumn('balance_change', headings.balanceMove),
    measureColumn('delay', headings.delay),
    changeColumn('delay_change', headings.delayMove),
    measureColumn('confidence', headings.confidenceLevel),
    changeColumn('confidence_change', headings.confidenceMove),
  ],
};
