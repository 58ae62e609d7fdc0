/** Draws every chart in every theme and size into docs/gallery: `npm run gallery [-- --png --of NAME --chart ID --preset SIZE]`. */
import { buildAndRun } from './build-and-run.mjs';

await buildAndRun('make-gallery', { folder: 'scripts', args: process.argv.slice(2) });
