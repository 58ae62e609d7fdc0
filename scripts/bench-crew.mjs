/** The benchmark of crews of threads, on the threads of the command line as it is built. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAndRun } from './build-and-run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// Its first start builds it.
spawnSync(process.execPath, [join(root, 'scripts/parley.mjs'), '--help'], { stdio: 'ignore' });
await buildAndRun('crew-speed', { args: [join(root, 'dist-cli/thread.js'), ...process.argv.slice(2)] });
