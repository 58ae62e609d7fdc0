import { defineConfig } from 'vite';
import { firstViewPlugin } from './scripts/first-view.mjs';
import { offlinePlugin } from './scripts/offline.mjs';

export default defineConfig({
  base: './',
  plugins: [firstViewPlugin(), offlinePlugin()],
  worker: { format: 'es' },
  build: { target: 'es2022' },
});
