import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { InlineFonts } from '../exports/figure-svg.ts';
import type { Rasterise } from '../exports/figure-png.ts';

const modules = createRequire(import.meta.url);
const face = (weight: string) =>
  modules.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);
const outlines = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'];

/** The faces that a picture for the web carries with it. */
export function inlineFonts(): InlineFonts {
  const base64 = (weight: string): string => readFileSync(face(weight)).toString('base64');
  return { '400': base64('400'), '600': base64('600') };
}

/** Draws with the project's own faces and none of the machine's, so that a picture is the same everywhere. */
export const rasterise: Rasterise = async (svg, scale) => {
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFiles = outlines.map((path) => modules.resolve(`@expo-google-fonts/source-sans-3/${path}`));
  const options = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' };
  return new Resvg(svg, { font: options, fitTo: { mode: 'zoom', value: scale } }).render().asPng();
};
