import type { Look } from '../look/look.ts';
import { hatchFill, type Hatch } from './hatches.ts';
import type { Marker } from './markers.ts';

/** How one series is told from others: colour, dash and marker together, and a fill that print and forced colours keep apart. */
export interface SeriesStyle {
  stroke: string;
  text: string; // of its name
  fill: string; // of its bars and areas
  width: number;
  dash: string | undefined;
  marker: Marker;
}

const dashes = [undefined, undefined, '6 2', '8 2 2 2', '2 2', '10 3', '4 2 1 2', '12 2', '1 2'];
const markers: readonly Marker[] = [
  'ring',
  'dot',
  'square',
  'diamond',
  'up',
  'down',
  'plus',
  'star',
  'cross',
];
const hatches: readonly Hatch[] = ['rising', 'falling', 'crossed', 'dots'];

/** A fill by colour, or by pattern where colours are not to be had. */
function fillOf(look: Look, stroke: string, order: number): string {
  const { id } = look.theme;
  if (id === 'light' || id === 'dark') return stroke;
  return order === 0 ? stroke : hatchFill(look, hatches[(order - 1) % hatches.length]!, stroke);
}

const scaled = (dash: string | undefined, scale: number): string | undefined =>
  dash
    ?.split(' ')
    .map((part) => String(Number((Number(part) * scale).toFixed(2))))
    .join(' ');

/** Style of an actor by its slot (1-8); 0 and what lies beyond is grey, thin and without a place of its own. */
export function actorStyle(slot: number, look: Look): SeriesStyle {
  const { theme, scale } = look;
  const at = slot >= 1 && slot <= 8 ? slot : 0;
  const stroke = theme.actors[at]!;
  return {
    stroke,
    text: theme.actorTexts[at]!,
    fill: at === 0 ? stroke : fillOf(look, stroke, at - 1),
    width: (at === 0 ? 1 : 2) * scale,
    dash: scaled(dashes[at], scale),
    marker: markers[at]!,
  };
}

/** Style of the scenario or run of an order: A, B, C. A figure colours scenarios or actors, never both. */
export function scenarioStyle(order: number, look: Look): SeriesStyle {
  const { theme, scale } = look;
  const at = Math.min(order, 2);
  const stroke = theme.scenarios[at]!;
  return {
    stroke,
    text: stroke,
    fill: fillOf(look, stroke, at),
    width: (at === 0 ? 2.5 : 2) * scale,
    dash: scaled([undefined, '8 3', '3 2'][at], scale),
    marker: (['dot', 'square', 'diamond'] as const)[at]!,
  };
}

/** Style of Baseline, the same in every figure: ink, dotted, thin. */
export function baselineStyle({ theme, scale }: Look): SeriesStyle {
  const dash = scaled('1.25 2.5', scale);
  return { stroke: theme.ink, text: theme.ink, fill: 'none', width: 1.25 * scale, dash, marker: 'ring' };
}

/** Fill of a bar that is a gain or a loss: where colours are not to be had, what is lost is hatched. */
export function signFill(value: number, look: Look): string {
  const { gain, loss, id } = look.theme;
  if (id === 'light' || id === 'dark') return value < 0 ? loss : gain;
  return value < 0 ? hatchFill(look, 'rising', loss) : gain;
}
