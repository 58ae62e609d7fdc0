import { over, parseColour } from '../../src/figures/look/contrast.ts';
import { isCell } from '../../src/figures/look/lint-contrast.ts';
import { pictureParts, type PicturePart } from '../../src/figures/marks/picture-parts.ts';
import { themeOf } from '../../src/figures/look/theme.ts';
import type { ThemeId } from '../../src/schema/figure.ts';
import { colourDifference, seenAs } from './colour-difference.ts';

/** How a bar, an area or a marker is filled: what of it a reader can tell from another of its shape. */
interface FillLook {
  shape: string;
  pattern: string; // name of a hatch, 'hollow' or 'solid'
  colour: string; // as it is seen on the page
  key: string; // of one mark that has it
}
/** Least colour difference (CIEDE2000) that tells fills apart, for everybody's eyes. */
const least = 10;

const isFilled = ({ name, attributes }: PicturePart): boolean =>
  ['rect', 'circle', 'path'].includes(name) &&
  ['mark', 'band', 'band-hatched'].includes(attributes['data-role'] ?? '') &&
  (attributes['fill'] ?? 'none') !== 'none';

function lookOf({ name, attributes }: PicturePart, theme: ThemeId): FillLook {
  const { surface } = themeOf(theme);
  const fill = attributes['fill']!;
  const shape = attributes['data-marker'] ?? (name === 'circle' ? 'dot' : name);
  const key = attributes['data-key'] ?? '';
  const hatch = /-(rising|falling|crossed|dots)-(\w+)\)$/.exec(fill);
  if (hatch !== null) {
    const colour = /^[0-9A-F]{6}$/i.test(hatch[2]!) ? `#${hatch[2]}` : hatch[2]!;
    return { shape, pattern: hatch[1]!, colour, key };
  }
  if (fill === surface) return { shape, pattern: 'hollow', colour: surface, key };
  const [ink, page] = [parseColour(fill), parseColour(surface)];
  const own = Number(attributes['fill-opacity'] ?? '1');
  // The band of the middle half lies on that of nine tenths.
  const isInner = attributes['data-role'] === 'band' && key.endsWith('.50');
  const opacity = isInner ? 1 - (1 - own) * (1 - themeOf(theme).bands[0]) : own;
  if (ink === null || page === null) return { shape, pattern: 'solid', colour: fill, key };
  const seen = over(ink, opacity, page).map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return { shape, pattern: 'solid', colour: `#${seen.join('')}`, key };
}

/** Every way in which bars, areas and markers of a picture are filled. */
export function fillLooks(svg: string, theme: ThemeId): FillLook[] {
  const looks = pictureParts(svg)
    .filter((part) => isFilled(part) && !isCell(part))
    .map((part) => lookOf(part, theme));
  const one = new Map(looks.map((look) => [`${look.shape} ${look.pattern} ${look.colour}`, look]));
  return [...one.values()];
}

/** Pairs of fills of one shape that somebody cannot tell apart: by no pattern, and by too small a colour difference for some eyes. Not for a reader's own colours, which nobody knows. */
export function tooAlike(svg: string, theme: ThemeId): string[] {
  const looks = fillLooks(svg, theme);
  return looks.flatMap((one, order) =>
    looks.slice(order + 1).flatMap((other) => {
      if (one.shape !== other.shape || one.pattern !== other.pattern) return [];
      const blind = Object.entries(seenAs)
        .filter(([, eyes]) => colourDifference(one.colour, other.colour, eyes) < least)
        .map(([name]) => name);
      return blind.length === 0 ? [] : [`${one.key} ${other.key}: ${blind.join(' ')}`];
    }),
  );
}
