import { inkWidth } from './text-metrics.ts';

/** An element of a picture as `element` wrote it, in drawing order; only its own text. */
export interface PicturePart {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}
/** Where a line of words stands, without slack. */
export interface PlacedText {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
  fill: string;
  order: number; // in drawing order among all parts
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
const plain = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name]!);

/** The elements of a picture with their attributes. */
export function pictureParts(svg: string): PicturePart[] {
  return [...svg.matchAll(/<([a-z]+)((?: [\w:-]+="[^"]*")*)\/?>([^<]*)/gi)].map(([, name, written, text]) => {
    const attributes = [...written!.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(
      ([, key, value]) => [key!, plain(value!)] as const,
    );
    return { name: name!, attributes: Object.fromEntries(attributes), text: plain(text!) };
  });
}

/** The texts among them, each with the rectangle that its letters take in the widest face; turned texts are left out. */
export function placedTexts(parts: readonly PicturePart[]): PlacedText[] {
  return parts.flatMap(({ name, attributes, text }, order) => {
    if (name !== 'text' || attributes['transform'] !== undefined) return [];
    const size = Number(attributes['font-size']);
    const width = inkWidth(text, size, attributes['font-weight'] === '600' ? 600 : 400);
    const anchor = attributes['text-anchor'];
    const shift = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
    const left = Number(attributes['data-wide-x'] ?? attributes['x']) - shift;
    const baseline = Number(attributes['y']);
    const fill = attributes['fill'] ?? '';
    return [
      {
        text,
        left,
        right: left + width,
        top: baseline - 0.73 * size,
        bottom: baseline + 0.2 * size,
        size,
        fill,
        order,
      },
    ];
  });
}
