import { figureCsv } from '../exports/figure-csv.ts';
import { figureMetadata } from '../exports/figure-metadata.ts';
import { figurePng } from '../exports/figure-png.ts';
import { officeSvg, webSvg } from '../exports/figure-svg.ts';
import type { FigureSpec } from '../schema/figure.ts';
import { inlineFonts, rasterise } from './figure-files.ts';
import { writeWhole } from './write-whole.ts';

/** What a figure can be written as, and how the names of such files end. */
export const formats = { png: 'png', svg: 'svg', 'svg-office': 'svg', csv: 'csv' } as const;
export type Format = keyof typeof formats;

/** Writes a figure; the data of a CSV is explained by a file beside it. @param bom whether a CSV opens with the mark by which spreadsheets know UTF-8 */
export async function writeFigure(
  spec: FigureSpec,
  format: Format,
  path: string,
  bom: boolean,
): Promise<void> {
  if (format === 'png') writeWhole(path, await figurePng(spec, null, rasterise));
  else if (format === 'svg') writeWhole(path, webSvg(spec, inlineFonts()));
  else if (format === 'svg-office') writeWhole(path, officeSvg(spec));
  else {
    writeWhole(path, figureCsv(spec, bom));
    writeWhole(`${path}-metadata.json`, `${JSON.stringify(figureMetadata(spec), null, 2)}\n`);
  }
}
