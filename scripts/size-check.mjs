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
const sumOf = (files) => files.reduce((total, name) => total + kilobytes(`assets/${name}`), 0);
const sum = (pattern) => sumOf(names.filter((name) => pattern.test(name)));

/** Scripts that a browser runs before anything that is sent for later: what the page names, and what these import. */
function firstScripts() {
  const found = new Set(readFileSync(join(folder, 'index.html'), 'utf8').match(/[\w-]+\.js(?=")/g));
  for (const name of found)
    for (const [, other] of readFileSync(join(folder, 'assets', name), 'utf8').matchAll(
      /(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g,
    ))
      found.add(other);
  return [...found];
}

const measures = [
  { what: 'code before the first chart', size: sumOf(firstScripts()), aim: 150, limit: 125 },
  { what: 'first answer, with the page', size: kilobytes('index.html'), aim: 60, limit: 65 },
  { what: 'figures of other screens, behind it', size: sum(/^first-figures-.*\.json$/), aim: 45, limit: 45 },
  {
    what: 'code of the page, all of it',
    size: sum(/^(?!worker-|bundled-|memo-|tray-|score-).*\.js$/),
    aim: 250,
    limit: 250,
  },
  { what: 'engine, behind the first paint', size: sum(/^worker-.*\.js$/), aim: 100, limit: 240 },
  { what: 'model, behind the first paint', size: sum(/^bundled-files-.*\.js$/), aim: 160, limit: 160 },
  { what: 'scenarios and experiments', size: sum(/^bundled-texts-.*\.js$/), aim: 30, limit: 30 },
  { what: 'exporters, on request', size: sum(/^(memo|tray)-.*\.js$/), aim: 600, limit: 100 },
  { what: 'score against history, on request', size: sum(/^score-.*\.js$/), aim: 20, limit: 20 },
  { what: 'documents, on request', size: sum(/^bundled-documents-.*\.js$/), aim: 20, limit: 20 },
  { what: 'faces', size: sum(/\.woff2?$/), aim: 60, limit: 60 },
];
for (const { what, size, aim, limit } of measures) {
  const state = size > limit ? `over its limit of ${limit}` : size > aim ? `the aim is ${aim}` : 'in its aim';
  process.stdout.write(`${what.padEnd(38)} ${size.toFixed(1).padStart(7)} kB, ${state}\n`);
}
if (measures.some(({ size, limit }) => size > limit)) process.exitCode = 1;
