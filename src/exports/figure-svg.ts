import { charts } from '../figures/index.ts';
import { element, escapeXml } from '../figures/marks/svg.ts';
import type { FigureSpec } from '../schema/figure.ts';
import { figureMetadata } from './figure-metadata.ts';

/** A face that a picture carries with it: WOFF2 bytes in base64 by weight. */
export type InlineFonts = Readonly<Record<'400' | '600', string>>;

/** Faces that Office has, the one that texts were measured by first. */
const officeFonts = 'Arial, Helvetica, &#39;Liberation Sans&#39;, sans-serif';

/** The style sheet of the faces that a picture carries. */
export function fontFaces(fonts: InlineFonts): string {
  const faces = (['400', '600'] as const).map(
    (weight) =>
      `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(data:font/woff2;base64,${fonts[weight]}) format('woff2')}`,
  );
  return element('style', {}, [faces.join('')]);
}

/** Puts elements behind the description, before anything is drawn. */
function withHead(svg: string, head: readonly string[]): string {
  const end = svg.indexOf('</desc>') + '</desc>'.length;
  return svg.slice(0, end) + head.join('') + svg.slice(end);
}

/**
 * A figure for the web: named and described, with its fonts and what made it inside. Without fonts it takes those of the page.
 */
export function webSvg(spec: FigureSpec, fonts: InlineFonts | null): string {
  const metadata = element('metadata', {}, [escapeXml(JSON.stringify(figureMetadata(spec)))]);
  const head = fonts === null ? [metadata] : [metadata, fontFaces(fonts)];
  return withHead(charts[spec.chart].render(spec), head);
}

/** A figure for Office and editors of drawings: attributes only, no style sheet, no data of ours, Arial first, groups named by what they hold. */
export function officeSvg(spec: FigureSpec): string {
  return (
    charts[spec.chart]
      .render(spec)
      .replace(/ font-family="[^"]*"/g, ` font-family="${officeFonts}"`)
      // Arial has no semibold: what Office would make lighter or heavier by its own choice is bold, as it was measured.
      .replaceAll(' font-weight="600"', ' font-weight="bold"')
      .replace(/<g data-role="(header|plot|footer)"/g, '<g id="$1"')
      // What stands behind bold words begins where those of Arial end.
      .replace(/ x="[^"]*"([^>]*) data-wide-x="([^"]*)"/g, ' x="$2"$1')
      .replace(/ data-[\w-]+="[^"]*"/g, '')
      .replaceAll('<g/>', '')
  );
}
