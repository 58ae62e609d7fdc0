import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAndRun } from './build-and-run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Everything that a result, its figures and its words hang on. */
const sources = ['src', 'models', 'scenarios', 'scripts/make-first-view.ts', 'package.json'];

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function fingerprint(scenario) {
  const hash = createHash('sha256').update(scenario);
  for (const file of sources.flatMap((name) => filesUnder(join(root, name))))
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** What the page shows of a scenario before its engine has played it, as text; played anew only where something that it hangs on has changed. */
async function firstView(scenario) {
  const cache = join(root, 'node_modules/.cache/first-view');
  const file = join(cache, `${fingerprint(scenario)}.json`);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    await buildAndRun('make-first-view', { folder: 'scripts', args: [scenario, file] });
  }
  return readFileSync(file, 'utf8');
}

/** Puts the first view of the scenario that a page names into the page, as data in no language that a browser would run. */
export function firstViewPlugin() {
  return {
    name: 'first-view',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const [, scenario] = /data-scenario="([\w-]+)"/.exec(html);
        const data = `<script type="application/json" id="first-view">${await firstView(scenario)}</script>`;
        return html.replace('<noscript>', () => `${data}\n    <noscript>`);
      },
    },
  };
}
