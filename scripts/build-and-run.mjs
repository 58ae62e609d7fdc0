import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Builds a program as the app is built and runs it: the engine in a test runner's wrapping would be slower. The exit code is the program's.
 * @param name of the file in the folder, without its ending
 */
export async function buildAndRun(name, { folder = 'bench', node = [], args = [] } = {}) {
  const outDir = join(root, 'node_modules/.cache', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
    build: { ssr: `${folder}/${name}.ts`, target: 'node20', outDir, emptyOutDir: true },
  });
  const options = [...node, join(outDir, `${name}.js`), ...args];
  const { status } = spawnSync(process.execPath, options, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
