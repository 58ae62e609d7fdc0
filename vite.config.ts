import { defineConfig } from 'vite';
import { firstViewPlugin } from './scripts/first-view.mjs';

export default defineConfig({
  base: './',
  plugins: [firstViewPlugin()],
  worker: { format: 'es' },
  build: { target: 'es2022' },
});
