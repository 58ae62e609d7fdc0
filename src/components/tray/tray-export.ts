import { figurePng } from '../../exports/figure-png.ts';
import { memoSpec } from '../../exports/memo-spec.ts';
import type { MemoBasis, MemoFigure } from '../../exports/memo-docx.ts';
import { charts } from '../../figures/index.ts';
import type { AppState } from '../../state/app-state.ts';
import { answerParts, answerWords } from '../answer.ts';
import { isDrawable } from '../figure/frozen-figure.ts';
import { download } from '../download.ts';
import { pageFonts } from '../page-fonts.ts';
import { canvasRasteriser } from '../figure/rasterise.ts';
import { headlineNumbers } from './headline-numbers.ts';
import { assumptionLists } from './printed-assumptions.ts';

export type TrayFormat = 'memo' | 'zip';
const types = {
  memo: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
} as const;
const names = { memo: 'parley-memo.docx', zip: 'parley-figures.zip' } as const;

/**
 * Saves what this version can draw of a tray in one file; what writes it comes when it is first asked for. A memo of the scenario that is shown says
 * what came of it and what that rests on; of others it is no longer known. @returns the file's name
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
    download(names.memo, await memoDocx(figures, date, basisOf(state)), types.memo);
  } else {
    const { trayZip } = await import('../../exports/tray-zip.ts');
    download(names.zip, trayZip(figures, fonts), types.zip);
  }
  return names[format];
}

/** What is known of the result that is shown; undefined where a figure of the tray is of another scenario, or of levers that stood otherwise. */
function basisOf(state: AppState): MemoBasis | undefined {
  const { result, bench } = state;
  if (result === null || !bench.tray.every(({ spec }) => spec.versions.scenario === result.scenarioHash))
    return undefined;
  return {
    answer: answerWords(answerParts(result, charts) ?? []),
    numbers: headlineNumbers(result, null),
    assumptions: assumptionLists(state),
  };
}
