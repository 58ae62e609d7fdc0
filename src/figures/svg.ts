import { fontFamily } from './theme.ts';
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
  return String(Math.round(value * 100) / 100 || 0);
}

/** One element as text; numbers are pixels, undefined attributes are left out, children are markup already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${key}="${typeof value === 'number' ? pixels(value) : escapeXml(value)}"`;
  }
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

export interface TextStyle {
  size: number;
  weight?: Weight;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  key?: string;
}

/** One line of text with its baseline at (x, y); one font a text, attributes only, so that every reader of SVG keeps it. */
export function text(x: number, y: number, content: string, style: TextStyle): string {
  return element(
    'text',
    {
      x,
      y,
      'font-family': fontFamily,
      'font-size': style.size,
      'font-weight': style.weight === 600 ? '600' : undefined,
      'text-anchor': style.anchor === 'start' ? undefined : style.anchor,
      fill: style.fill,
      'data-key': style.key,
    },
    [escapeXml(content)],
  );
}
