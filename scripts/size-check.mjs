/**
 * Holds the built page to what it may weigh, in kB of gzip: `node scripts/size-check.mjs [FOLDER]`. `aim` is what is wanted, `limit` what
 * no change may pass; where the aim is not reached the limit is a little above what was reached last.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const names = readdirSync(join(folder, 'assets'));
const kilobytes = (path) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length / 1000;
const sum = (pattern) =>
  names.filter((name) => pattern.test(name)).reduce((total, name) => total + kilobytes(`assets/${name}`), 0);

const measures = [
  { what: 'code before the first chart', size: sum(/^index-.*\.js$/), aim: 150, limit: 168 },
  { what: 'first answer, with the page', size: kilobytes('index.html'), aim: 60, limit: 60 },
  {
    what: 'code of the page, all of it',
    size: sum(/^(?!worker-|bundled-|memo-|tray-).*\.js$/),
    aim: 250,
    limit: 275,
  },
  { what: 'engine, behind the first paint', size: sum(/^worker-.*\.js$/), aim: 100, limit: 250 },
  { what: 'model, behind the first paint', size: sum(/^bundled-files-.*\.js$/), aim: 160, limit: 170 },
  { what: 'scenarios and experiments', size: sum(/^bundled-texts-.*\.js$/), aim: 30, limit: 30 },
  { what: 'exporters, on request', size: sum(/^(memo|tray)-.*\.js$/), aim: 600, limit: 100 },
  { what: 'documents, on request', size: sum(/^bundled-documents-.*\.js$/), aim: 20, limit: 20 },
  { what: 'faces', size: sum(/\.woff2?$/), aim: 40, limit: 40 },
];
for (const { what, size, aim, limit } of measures) {
  const state = size > limit ? `over its limit of ${limit}` : size > aim ? `the aim is ${aim}` : 'in its aim';
  process.stdout.write(`${what.padEnd(32)} ${size.toFixed(1).padStart(7)} kB, ${state}\n`);
}
if (measures.some(({ size, limit }) => size > limit)) process.exitCode = 1;
