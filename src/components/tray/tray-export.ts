import { figurePng } from '../../exports/figure-png.ts';
import { memoSpec } from '../../exports/memo-spec.ts';
import type { MemoFigure } from '../../exports/memo-docx.ts';
import type { TrayItem } from '../../schema/bench.ts';
import type { AppState } from '../../state/app-state.ts';
import { isDrawable } from '../figure/frozen-figure.ts';
import { download } from '../download.ts';
import { pageFonts } from '../page-fonts.ts';
import { canvasRasteriser } from '../figure/rasterise.ts';
import { assumptionLists } from './printed-assumptions.ts';

export type TrayFormat = 'memo' | 'zip';
const types = {
  memo: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
} as const;
const names = { memo: 'parley-memo.docx', zip: 'parley-figures.zip' } as const;

/**
 * Saves what this version can draw of a tray in one file; what writes it comes when it is first asked for. A memo says what figures of the scenario
 * that is shown rest on; of others it is no longer known. @returns the file's name
 */
export async function exportTray(state: AppState, format: TrayFormat): Promise<string> {
  const { tray } = state.bench;
  const fonts = await pageFonts();
  const rasterise = canvasRasteriser(fonts);
  const figures: MemoFigure[] = [];
  for (const item of tray.filter(isDrawable))
    figures.push({ item, png: await figurePng(memoSpec(item.spec), fonts, rasterise) });
  if (format === 'memo') {
    const { memoDocx } = await import('../../exports/memo-docx.ts');
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
    download(
      names.memo,
      await memoDocx(figures, date, isOfShown(tray, state) ? assumptionLists(state) : []),
      types.memo,
    );
  } else {
    const { trayZip } = await import('../../exports/tray-zip.ts');
    download(names.zip, trayZip(figures, fonts), types.zip);
  }
  return names[format];
}

/** Whether every figure of a tray is of the scenario that is shown, as its levers stand. */
function isOfShown(tray: readonly TrayItem[], { result }: AppState): boolean {
  return tray.every(({ spec }) => spec.versions.scenario === result?.scenarioHash);
}
