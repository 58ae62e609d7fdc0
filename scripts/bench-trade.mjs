/** The benchmark of trade equilibria. */
import { buildAndRun } from './build-and-run.mjs';

await buildAndRun('trade-speed', { node: ['--expose-gc'] });
