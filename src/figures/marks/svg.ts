import { fontFamily } from '../look/theme.ts';
import type { Weight } from './text-metrics.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text made safe between tags and inside double quotes. */
export function escapeXml(text: string): string {
  if (!/[<>&"']/.test(text)) return text;
  return text.replace(
    /[<>&"']/g,
    (character) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&#39;' })[character]!,
  );
}

/** Pixels to a hundredth: short files, and the same text on every host. */
export function pixels(value: number): string {
  const hundredths = Math.round(value * 100);
  const size = Math.abs(hundredths);
  if (!(size < 1e9)) return String(hundredths / 100 || 0);
  // Written digit by digit: a host is several times slower at writing a fraction than at writing whole numbers.
  const whole = Math.trunc(size / 100);
  const rest = size - 100 * whole;
  const [tenths, last] = [Math.trunc(rest / 10), rest % 10];
  const fraction = rest === 0 ? '' : last === 0 ? `.${tenths}` : `.${tenths}${last}`;
  return hundredths < 0 ? `-${whole}${fraction}` : whole + fraction;
}

/** Attributes as they stand in an element's tag; numbers are pixels, undefined ones are left out. */
export function attributeText(attributes: Attributes): string {
  let all = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    all += ` ${key}="${typeof value === 'number' ? pixels(value) : escapeXml(value)}"`;
  }
  return all;
}

/** One element as text; numbers are pixels, undefined attributes are left out, children are markup already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const open = `<${name}${attributeText(attributes)}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

export interface TextStyle {
  size: number;
  weight?: Weight;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  key?: string;
  wide?: number; // where it begins behind words in the widest face, which Office has; absent: at x in all
}

const family = escapeXml(fontFamily);

/** One line of text with its baseline at (x, y); one font a text, attributes only, so that every reader of SVG keeps it. */
export function text(x: number, y: number, content: string, style: TextStyle): string {
  const { size, weight, anchor, fill, key, wide } = style;
  const strong = weight === 600 ? ' font-weight="600"' : '';
  const anchored = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const named = key === undefined ? '' : ` data-key="${escapeXml(key)}"`;
  const behind = wide === undefined ? '' : ` data-wide-x="${pixels(wide)}"`;
  const placed = `x="${pixels(x)}" y="${pixels(y)}" font-family="${family}" font-size="${pixels(size)}"`;
  return `<text ${placed}${strong}${anchored} fill="${fill}"${named}${behind}>${escapeXml(content)}</text>`;
}
