/** Builds the benchmark of trade equilibria as the app is built and runs it: the engine in a test runner's wrapping would be slower. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outDir = join(root, 'node_modules/.cache/bench-trade');
await build({
  configFile: false,
  root,
  logLevel: 'error',
  publicDir: false,
  ssr: { noExternal: true },
  build: { ssr: 'bench/trade-speed.ts', target: 'node20', outDir, emptyOutDir: true },
});
const options = ['--expose-gc', join(outDir, 'trade-speed.js')];
const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
