import { attributeText, pixels, type Attributes } from './svg.ts';

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
  // Scatters have hundreds: their marks are written without a table of attributes for each.
  const named = `${attributeText(attributes)} data-marker="${marker}"/>`;
  const stroke = `stroke="${colour.stroke}" stroke-width=`;
  if (marker === 'dot' || marker === 'ring') {
    const fill = marker === 'dot' ? colour.stroke : colour.surface;
    return `<circle cx="${pixels(x)}" cy="${pixels(y)}" r="${pixels(radius)}" fill="${fill}" ${stroke}"${pixels(radius / 3)}"${named}`;
  }
  const corners = filled[marker];
  if (corners !== undefined) {
    const d = corners.map(([dx, dy]) => `${along(dx)},${down(dy)}`).join('L');
    return `<path d="M${d}Z" fill="${colour.stroke}"${named}`;
  }
  const lines = stroked[marker]!;
  const d = lines.map(([x1, y1, x2, y2]) => `M${along(x1)},${down(y1)}L${along(x2)},${down(y2)}`).join('');
  return `<path d="${d}" fill="none" ${stroke}"${pixels(radius / 2)}"${named}`;
}
