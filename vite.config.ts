import { defineConfig } from 'vite';
import { closeTemplatesPlugin } from './scripts/close-templates.ts';
import { csvColumnsPlugin } from './scripts/csv-columns.mjs';
import { firstViewPlugin } from './scripts/first-view.mjs';
import { modelDocumentsPlugin } from './scripts/model-documents.ts';
import { offlinePlugin } from './scripts/offline.mjs';
import { yamlTitlePlugin } from './scripts/yaml-title.mjs';

export default defineConfig({
  base: './',
  plugins: [
    csvColumnsPlugin(),
    yamlTitlePlugin(),
    modelDocumentsPlugin(),
    firstViewPlugin(),
    closeTemplatesPlugin(),
    offlinePlugin(),
  ],
  worker: { format: 'es', plugins: () => [csvColumnsPlugin(), yamlTitlePlugin(), modelDocumentsPlugin()] },
  build: { target: 'es2022' },
});
