import { defineAll } from './define-first.ts';
import { FigurePreview } from './figure/figure-preview.ts';
import { FigureSave } from './figure/figure-save.ts';
import { FigureTray } from './tray/figure-tray.ts';
import { PrintPages } from './tray/print-pages.ts';

const exporters = {
  'figure-preview': FigurePreview,
  'figure-save': FigureSave,
  'figure-tray': FigureTray,
  'print-pages': PrintPages,
};

/** Makes the elements known that make files and paper of what the page shows; it is furnished without them. */
export function defineExporters(): void {
  defineAll(exporters);
}
