import { area, scaleLinear } from 'd3';
import { acrossLine, timesMark } from './axes.ts';
import { enoughRuns, type FanPoint } from './bands.ts';
import type { Box } from './box.ts';
import { hatchFill } from './hatches.ts';
import { keyRoom, keyRow } from './key-row.ts';
import type { Look } from '../look/look.ts';
import {
  furthest,
  othersPath,
  othersStyle,
  panelDomain,
  panelKey,
  pathOf,
  pointMark,
  traceOf,
  type Panel,
  type PanelGrid,
  type Scale,
  type Trace,
} from './panels.ts';
import { baselineStyle } from './series-style.ts';
import { element, text } from './svg.ts';
import { fitText, textWidth } from './text-metrics.ts';
import { eventLetters } from './time-marks.ts';

/** Heights and widths that all rows share. */
interface Layout {
  blocks: number; // of rows, side by side
  perBlock: number;
  band: number; // of a row
  width: number; // of a block
  nameRoom: number;
  valueRooms: readonly number[];
  plotWidth: number;
}

/** As many blocks as it takes for all rows to be read, as far as each has room for its lines; the values that fit beside them. */
function layOut(
  panels: readonly Panel[],
  { heads, left, events }: PanelGrid,
  width: number,
  height: number,
  scale: string, // words for the ends of the scale, over the names and before the first letter
  { type, narrow }: Look,
): Layout {
  const least = 1.3 * type.label;
  const blocks = narrow ? 1 : Math.min(2, Math.ceil((panels.length * least) / height));
  const perBlock = Math.max(1, Math.min(Math.ceil(panels.length / blocks), Math.floor(height / least)));
  const gap = 1.5 * type.label;
  const own = (width - (blocks - 1) * gap) / blocks;
  const names = panels.map(({ name }) => textWidth(name, type.label));
  // Words for the rows that do not fit stand under narrow names, beside the years.
  const beside = narrow ? textWidth(left(panels.length), type.axis) : 0;
  const over = events.length === 0 ? 0 : textWidth(scale, type.axis) + type.note;
  const nameRoom = Math.min(Math.max(...names, beside, over) + 0.6 * type.label, 0.4 * own);
  const rooms = heads.map((head, at) => {
    const cells = panels.map(({ values }) => textWidth(values[at] ?? '', type.label, at === 0 ? 600 : 400));
    return Math.max(...cells, textWidth(head, type.axis)) + 0.6 * type.label;
  });
  const plotLeast = 5 * type.label;
  const fits = (count: number): boolean =>
    own - nameRoom - rooms.slice(0, count).reduce((sum, room) => sum + room, 0) >= plotLeast;
  const shown = Math.max(1, rooms.findLastIndex((_, at) => fits(at + 1)) + 1);
  const valueRooms = rooms.slice(0, shown);
  const plotWidth = own - nameRoom - valueRooms.reduce((sum, room) => sum + room, 0);
  const band = Math.min(height / perBlock, 5 * type.label);
  return { blocks, perBlock, band, width: own, nameRoom, valueRooms, plotWidth };
}

/** The middle half of runs along a line. */
function halfBand(
  fan: readonly FanPoint[],
  key: string,
  x: Scale,
  y: Scale,
  runs: number,
  look: Look,
): string {
  const { theme } = look;
  const thin = runs < enoughRuns;
  const d = area<FanPoint>(
    ({ at }) => x(at),
    ({ low50 }) => y(low50),
    ({ high50 }) => y(high50),
  )([...fan])!;
  return element('path', {
    d,
    fill: thin ? hatchFill(look, 'rising', theme.scenario) : theme.scenario,
    'fill-opacity': String(thin ? 0.5 : theme.bands[1]),
    'data-role': thin ? 'band-hatched' : 'band',
    'data-key': `${key}.50`,
  });
}

/** The line of a panel over its Baseline. */
function panelLines(
  panel: Panel,
  { times, isAlone = false }: PanelGrid,
  { x, y }: Record<'x' | 'y', Scale>,
  look: Look,
): string[] {
  const { theme, scale } = look;
  const baseline = baselineStyle(look);
  const path = (
    values: Float64Array,
    style: { stroke: string; 'stroke-width': number; 'stroke-dasharray'?: string | undefined },
    named: { 'data-key': string; 'data-role': string },
  ): string =>
    times.length === 1
      ? pointMark({ x: x(times[0]!), y: y(values[0]!) }, style.stroke, named, look)
      : element('path', { d: pathOf(times, values, x, y), fill: 'none', ...style, ...named });
  return [
    ...(isAlone
      ? []
      : [
          path(
            panel.baseline ?? new Float64Array(times.length),
            { stroke: baseline.stroke, 'stroke-width': baseline.width, 'stroke-dasharray': baseline.dash },
            { 'data-key': `baseline.${panel.key}`, 'data-role': panel.baseline === null ? 'zero' : 'mark' },
          ),
        ]),
    path(
      panel.own,
      { stroke: theme.scenario, 'stroke-width': 1.75 * scale },
      { 'data-key': panel.key, 'data-role': 'mark' },
    ),
  ];
}

/** Name, line and values of one panel. */
function rowMarks(
  panel: Panel,
  traces: readonly Trace[],
  domain: readonly number[],
  row: Box,
  grid: PanelGrid,
  place: Layout,
  look: Look,
): string[] {
  const { theme, type } = look;
  const { times } = grid;
  const plot = { x: row.x + place.nameRoom, y: row.y + 2, width: place.plotWidth, height: row.height - 4 };
  const x = scaleLinear([times[0]!, times.at(-1)!], [plot.x, plot.x + plot.width]);
  const y = scaleLinear(domain, [plot.y + plot.height, plot.y]);
  const middle = row.y + row.height / 2 + 0.35 * type.label;
  let right = plot.x + plot.width;
  const values = place.valueRooms.map((room, at) => {
    right += room;
    return text(right, middle, panel.values[at] ?? '', {
      size: type.label,
      anchor: 'end',
      ...(at === 0 ? { weight: 600 as const, fill: theme.scenario } : { fill: theme.ink }),
      key: `value.${panel.key}${at === 0 ? '' : `.${at}`}`,
    });
  });
  return [
    text(row.x, middle, fitText(panel.name, type.label, place.nameRoom - 4), {
      size: type.label,
      fill: theme.ink,
      key: `name.${panel.key}`,
    }),
    timesMark(plot, x),
    acrossLine(plot, y(0), theme.grid, 'grid'),
    ...(traces.length === 0
      ? []
      : [
          element('path', {
            d: othersPath(traces, panel, plot),
            fill: 'none',
            ...othersStyle(look),
            'data-role': 'others',
          }),
        ]),
    ...(panel.fan === undefined ? [] : [halfBand(panel.fan, panel.key, x, y, grid.runs, look)]),
    ...panelLines(panel, grid, { x, y }, look),
    ...values,
  ];
}

/** Headings, ground, lettered events and years of a block of rows. */
function blockGround(
  block: Box,
  rows: number,
  words: string,
  { heads, events, times }: PanelGrid,
  place: Layout,
  look: Look,
): string[] {
  const { theme, type } = look;
  const style = { size: type.axis, fill: theme.secondary };
  const left = block.x + place.nameRoom;
  const head = 1.4 * type.axis;
  const plot = { x: left, y: block.y, width: place.plotWidth, height: head + rows * place.band };
  const x = scaleLinear([times[0]!, times.at(-1)!], [left, left + plot.width]);
  const ground = { ...plot, y: plot.y + head, height: rows * place.band };
  // Words for the scale stand before the first letter.
  const free = (events[0] === undefined ? left + plot.width : x(events[0].time)) - type.note;
  let right = left + plot.width;
  const headings = place.valueRooms.map((room, at) => {
    right += room;
    return text(right, block.y + type.axis, heads[at]!, { ...style, anchor: 'end' });
  });
  const [from, to] = [times[0]!, times.at(-1)!].map((time) => String(Math.floor(time)));
  const below = plot.y + plot.height + 1.15 * type.axis;
  return [
    element('rect', { ...ground, fill: theme.tint, 'data-role': 'model-output' }),
    ...eventLetters(plot, x, events, look),
    text(block.x, block.y + type.axis, fitText(words, type.axis, free - block.x), style),
    ...headings,
    text(left, below, from!, style),
    ...(from === to ? [] : [text(left + plot.width, below, to!, { ...style, anchor: 'end' })]),
  ];
}

/**
 * Rows with a line each, in one or two blocks: name, line over time, last values. All of one scale, whose ends are said over the names, unless the grid
 * says that every row has its own. Rows that do not fit are counted under the plot; their numbers are in the table.
 */
export function sparkRows(panels: readonly Panel[], grid: PanelGrid, box: Box, look: Look): string[] {
  const { theme, type } = look;
  const { times, isFree = false, range, left } = grid;
  const key = panelKey(grid, look);
  const head = keyRoom(key, box.width, look);
  const room = box.height - head - 2.7 * type.axis;
  const domain = scaleLinear(panelDomain(panels), [0, 1]).nice(5).domain() as [number, number];
  const scale = isFree ? '' : range(...domain);
  const all = layOut(panels, grid, box.width, room, scale, look);
  const fits = all.blocks * all.perBlock >= panels.length;
  const isBeside = textWidth(left(panels.length), type.axis) <= all.nameRoom - 4;
  const line = fits || isBeside ? 0 : 1.4 * type.axis;
  const place = line === 0 ? all : layOut(panels, grid, box.width, room - line, scale, look);
  const shown = furthest(panels, place.blocks * place.perBlock);
  const plot = { width: place.plotWidth, height: place.band - 4 };
  const traces = isFree || look.narrow ? [] : panels.map((panel) => traceOf(panel, times, domain, plot));
  const blockAt = (at: number): Box => ({
    x: box.x + at * (place.width + 1.5 * type.label),
    y: box.y + head,
    width: place.width,
    height: box.height - head,
  });
  const blocks = Array.from({ length: Math.ceil(shown.length / place.perBlock) }, (_, at) => {
    const rows = shown.slice(at * place.perBlock, (at + 1) * place.perBlock);
    const block = blockAt(at);
    const top = block.y + 1.4 * type.axis;
    return [
      ...blockGround(block, rows.length, at > 0 ? '' : scale, grid, place, look),
      ...rows.flatMap((panel, order) => {
        const row = { ...block, y: top + order * place.band, height: place.band };
        return rowMarks(panel, traces, isFree ? panelDomain([panel]) : domain, row, grid, place, look);
      }),
    ];
  });
  const rest = panels.length - shown.length;
  const years = box.y + head + 2.55 * type.axis + Math.min(shown.length, place.perBlock) * place.band;
  const said = { size: type.axis, fill: theme.secondary };
  return [
    ...keyRow(key, box, look),
    ...blocks.flat(),
    ...(rest === 0
      ? []
      : [text(box.x, isBeside ? years : box.y + box.height - 0.2 * type.axis, left(rest), said)]),
  ];
}
