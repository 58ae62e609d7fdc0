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

const now = /(?:from|import)\s*["'`]\.\/([\w-]+\.js)["'`]/g;
const ever = /(?:from|import)\s*\(?["'`]\.\/([\w-]+\.js)["'`]/g;
/** Scripts and what they import: `now` without being asked for more, `ever` at all. */
function reach(scripts, imports) {
  const found = new Set(scripts);
  for (const name of found)
    for (const [, other] of readFileSync(join(folder, 'assets', name), 'utf8').matchAll(imports))
      found.add(other);
  return [...found];
}

const first = readFileSync(join(folder, 'index.html'), 'utf8').match(/[\w-]+\.js(?=")/g);
const worker = names.filter((name) => name.startsWith('worker-'));
const engine = reach(worker, now);
const apart = /^(memo|tray|define-exporters|score|bundled)-/;
const ofPage = reach(first, ever).filter((name) => !apart.test(name));
const later = reach(worker, ever).filter((name) => !apart.test(name) && !engine.includes(name));

const measures = [
  { what: 'code before the first chart', size: sumOf(reach(first, now)), aim: 150, limit: 125 },
  { what: 'first answer, with the page', size: kilobytes('index.html'), aim: 60, limit: 65 },
  { what: 'figures of other screens, behind it', size: sum(/^first-figures-.*\.json$/), aim: 45, limit: 45 },
  { what: 'code of the page, all of it', size: sumOf(ofPage), aim: 250, limit: 250 },
  { what: 'engine, behind the first paint', size: sumOf(engine), aim: 110, limit: 160 },
  { what: 'plans, readers of files, on request', size: sumOf(later), aim: 85, limit: 85 },
  { what: 'model, behind the first paint', size: sum(/^bundled-files-.*\.js$/), aim: 160, limit: 160 },
  { what: 'scenarios', size: sum(/^bundled-scenarios-.*\.js$/), aim: 30, limit: 30 },
  { what: 'their texts, on request', size: sum(/^bundled-texts-.*\.js$/), aim: 30, limit: 30 },
  { what: 'exporters, on request', size: sum(/^(memo|tray|define-exporters)-.*\.js$/), aim: 600, limit: 100 },
  { what: 'score against history, on request', size: sum(/^score-.*\.js$/), aim: 20, limit: 20 },
  { what: 'documents, on request', size: sum(/^bundled-documents-.*\.js$/), aim: 20, limit: 20 },
  { what: 'faces', size: sum(/\.woff2?$/), aim: 60, limit: 60 },
];
for (const { what, size, aim, limit } of measures) {
  const state = size > limit ? `over its limit of ${limit}` : size > aim ? `the aim is ${aim}` : 'in its aim';
  process.stdout.write(`${what.padEnd(38)} ${size.toFixed(1).padStart(7)} kB, ${state}\n`);
}
if (measures.some(({ size, limit }) => size > limit)) process.exitCode = 1;
