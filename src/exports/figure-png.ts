import { sayRole } from '../figures/words/claims.ts';
import { dpiOf } from '../figures/look/size-presets.ts';
import type { FigureSpec } from '../schema/figure.ts';
import { sourceLine } from './figure-metadata.ts';
import { webSvg, type InlineFonts } from './figure-svg.ts';
import { withPngMetadata } from './png-chunks.ts';

/** Draws an SVG text as PNG bytes, so many times its size in CSS pixels. */
export type Rasterise = (svg: string, scale: number) => Promise<Uint8Array>;

/**
 * A figure as PNG at the resolution of its preset, with its size on paper, title, alternative text and source inside.
 * @param link address that the figure is found under, where it has one
 */
export async function figurePng(
  spec: FigureSpec,
  fonts: InlineFonts | null,
  rasterise: Rasterise,
  link: string | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const dpi = dpiOf(spec.preset);
  const png = await rasterise(webSvg(spec, fonts), dpi / 96);
  return withPngMetadata(png, {
    dpi,
    texts: {
      Title: sayRole(spec, 'title'),
      Description: sayRole(spec, 'alt'),
      Source: sourceLine(spec),
      Software: `Parley ${spec.versions.app}`,
      ...(link === null ? {} : { Permalink: link }),
    },
  });
}
