import type { Look } from '../look/look.ts';
import { element } from './svg.ts';

export type Hatch = 'rising' | 'falling' | 'crossed' | 'dots';
/** Side of a tile in pixels, before scaling. */
const tile = 6;

/** The fill that draws a hatch in a colour (`#RRGGBB` or a system colour's name); the frame defines every one that marks refer to. */
export function hatchFill({ chart }: Look, hatch: Hatch, colour: string): string {
  return `url(#${chart}-${hatch}-${colour.replace('#', '')})`;
}

const strokes: Readonly<Record<Hatch, string>> = {
  rising: 'M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5',
  falling: 'M-1,5 L1,7 M0,0 L6,6 M5,-1 L7,1',
  crossed: 'M0,6 L6,0 M0,0 L6,6',
  dots: 'M1.5,1.5 h0.01 M4.5,4.5 h0.01',
};

/** Definitions of the hatches that marks refer to, each once; attributes only. */
export function hatchDefs({ chart, theme, scale }: Look, marks: string): string[] {
  if (!marks.includes('url(#')) return [];
  const named = new Set(
    marks.match(new RegExp(`url\\(#${chart}-(?:rising|falling|crossed|dots)-\\w+\\)`, 'g')),
  );
  const patterns = [...named].map((reference) => {
    const [, hatch, name] = /-(\w+)-(\w+)\)$/.exec(reference) as unknown as [string, Hatch, string];
    const colour = /^[0-9A-F]{6}$/i.test(name) ? `#${name}` : name;
    const line = {
      stroke: colour,
      'stroke-width': hatch === 'dots' ? 2 : 1.2,
      'stroke-linecap': 'round',
      fill: 'none',
    };
    const size = { width: tile, height: tile };
    return element(
      'pattern',
      {
        id: `${chart}-${hatch}-${name}`,
        patternUnits: 'userSpaceOnUse',
        ...size,
        patternTransform: scale === 1 ? undefined : `scale(${scale.toFixed(2)})`,
      },
      [element('rect', { ...size, fill: theme.surface }), element('path', { d: strokes[hatch], ...line })],
    );
  });
  return patterns.length === 0 ? [] : [element('defs', {}, patterns)];
}
