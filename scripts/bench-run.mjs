/** Builds the benchmark of whole runs as the app is built and runs it: the engine in a test runner's wrapping would be slower. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outDir = join(root, 'node_modules/.cache/bench-run');
await build({
  configFile: false,
  root,
  logLevel: 'error',
  publicDir: false,
  ssr: { noExternal: true },
  build: { ssr: 'bench/run-speed.ts', target: 'node20', outDir, emptyOutDir: true },
});
const options = [join(outDir, 'run-speed.js'), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
