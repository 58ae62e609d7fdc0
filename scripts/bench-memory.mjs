/** The benchmark of memory by the number of runs. */
import { buildAndRun } from './build-and-run.mjs';

await buildAndRun('memory', { node: ['--expose-gc'], args: process.argv.slice(2) });
