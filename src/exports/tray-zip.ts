import { strToU8, zipSync } from 'fflate';
import { figureCsv } from './figure-csv.ts';
import { figureMetadata } from './figure-metadata.ts';
import { figureName } from './figure-name.ts';
import { webSvg, type InlineFonts } from './figure-svg.ts';
import { captionWords } from './memo-caption.ts';
import type { MemoFigure } from './memo-docx.ts';
import { memoSpec } from './memo-spec.ts';

/** An archive of a tray: each figure as PNG, SVG and CSV with the notes on its data, counted in the tray's order, and the captions in one text. */
export function trayZip(figures: readonly MemoFigure[], fonts: InlineFonts | null): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  figures.forEach(({ item, png }, at) => {
    const spec = memoSpec(item.spec);
    const name = (ending: string): string => `${String(at + 1).padStart(2, '0')}_${figureName(spec, ending)}`;
    files[name('png')] = png;
    files[name('svg')] = strToU8(webSvg(spec, fonts));
    files[name('csv')] = strToU8(figureCsv(spec));
    files[name('json')] = strToU8(JSON.stringify(figureMetadata(spec), null, 2));
  });
  const captions = figures.map(({ item }, at) => `${at + 1}. ${captionWords(item)}\n`);
  return zipSync({ ...files, 'captions.txt': strToU8(captions.join('')) });
}
