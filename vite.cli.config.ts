import { defineConfig } from 'vite';

/** The command line as one self-contained file that runs from any folder. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist-cli',
    emptyOutDir: true,
    rollupOptions: { input: { cli: 'src/cli/start.ts' }, output: { entryFileNames: '[name].js' } },
  },
});
