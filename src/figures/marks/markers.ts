import { element, pixels, type Attributes } from './svg.ts';

export type Marker = 'dot' | 'ring' | 'square' | 'diamond' | 'up' | 'down' | 'plus' | 'star' | 'cross';

/** Corners in units of the radius; a shape with a gap is drawn by strokes. */
const filled: Readonly<Partial<Record<Marker, readonly (readonly [number, number])[]>>> = {
  square: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  diamond: [
    [0, -1.2],
    [1.2, 0],
    [0, 1.2],
    [-1.2, 0],
  ],
  up: [
    [0, -1.1],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  down: [
    [0, 1.1],
    [1.1, -0.9],
    [-1.1, -0.9],
  ],
};
const stroked: Readonly<Partial<Record<Marker, readonly (readonly [number, number, number, number])[]>>> = {
  plus: [
    [-1.1, 0, 1.1, 0],
    [0, -1.1, 0, 1.1],
  ],
  cross: [
    [-0.9, -0.9, 0.9, 0.9],
    [-0.9, 0.9, 0.9, -0.9],
  ],
  star: [
    [-1.1, 0, 1.1, 0],
    [-0.6, -1, 0.6, 1],
    [-0.6, 1, 0.6, -1],
  ],
};

/** One marker of a radius around (x, y) in a colour; `surface` fills what is hollow. */
export function markerMark(
  marker: Marker,
  at: { x: number; y: number; radius: number },
  colour: { stroke: string; surface: string },
  attributes: Attributes = {},
): string {
  const { x, y, radius } = at;
  const along = (value: number): string => pixels(x + value * radius);
  const down = (value: number): string => pixels(y + value * radius);
  const named = { ...attributes, 'data-marker': marker };
  if (marker === 'dot' || marker === 'ring') {
    const fill = marker === 'dot' ? colour.stroke : colour.surface;
    return element('circle', {
      cx: x,
      cy: y,
      r: radius,
      fill,
      stroke: colour.stroke,
      'stroke-width': radius / 3,
      ...named,
    });
  }
  const corners = filled[marker];
  if (corners !== undefined) {
    const d = `M${corners.map(([dx, dy]) => `${along(dx)},${down(dy)}`).join('L')}Z`;
    return element('path', { d, fill: colour.stroke, ...named });
  }
  const d = stroked[marker]!.map(
    ([x1, y1, x2, y2]) => `M${along(x1)},${down(y1)}L${along(x2)},${down(y2)}`,
  ).join('');
  return element('path', { d, fill: 'none', stroke: colour.stroke, 'stroke-width': radius / 2, ...named });
}
