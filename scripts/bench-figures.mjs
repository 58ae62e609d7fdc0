/** The benchmark of drawing. */
import { buildAndRun } from './build-and-run.mjs';

await buildAndRun('figure-speed');
