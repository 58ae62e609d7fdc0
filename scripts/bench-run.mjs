/** The benchmark of whole runs. */
import { buildAndRun } from './build-and-run.mjs';

await buildAndRun('run-speed', { args: process.argv.slice(2) });
