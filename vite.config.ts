import { defineConfig } from 'vite';
import { csvColumnsPlugin } from './scripts/csv-columns.mjs';
import { firstViewPlugin } from './scripts/first-view.mjs';
import { offlinePlugin } from './scripts/offline.mjs';

export default defineConfig({
  base: './',
  plugins: [csvColumnsPlugin(), firstViewPlugin(), offlinePlugin()],
  worker: { format: 'es', plugins: () => [csvColumnsPlugin()] },
  build: { target: 'es2022' },
});
