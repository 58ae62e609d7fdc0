import { defineConfig } from 'vite';

/** The command line, and a thread of it, as self-contained files that run from any folder. */
export default defineConfig({
  publicDir: false,
  // The drawer of PNGs is a library of the machine's own, which cannot be bundled.
  ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist-cli',
    emptyOutDir: true,
    rollupOptions: {
      input: { cli: 'src/cli/start.ts', thread: 'src/cli/thread.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
});
