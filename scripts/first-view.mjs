import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAndRun } from './build-and-run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Everything that a result, its figures and its words hang on. */
const sources = [
  'src',
  'models',
  'scenarios',
  'package.json',
  ...['make-first-view.ts', 'still.ts', 'still-markup.ts'].map((name) => `scripts/${name}`),
];

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

/** What the page shows of a scenario before its engine has played it: the view, and markup of the page at it. Played anew only where something that it hangs on has changed. */
async function firstView(scenario) {
  const cache = join(root, 'node_modules/.cache/first-view');
  const file = join(cache, `${fingerprint(scenario)}.json`);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    await buildAndRun('make-first-view', { folder: 'scripts', args: [scenario, file] });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Run before the page is seen: a surface that the reader chose (`components/chosen-surface.ts`) holds from the start; an address or work of the reader's own (`state/next-opening.ts`) opens something else than what the page shows as it comes. */
const guard = `try {
  if (location.hash.length > 2 || localStorage.getItem('parley-opens') !== null) document.documentElement.dataset.opens = 'other';
  const surface = localStorage.getItem('parley-surface');
  if (surface !== null) document.documentElement.dataset.surface = surface;
} catch {}`;

/** The page with that script in it, and a policy that lets no other words run. */
function withGuard(html) {
  const digest = createHash('sha256').update(guard).digest('base64');
  return html
    .replace("script-src 'self'", (own) => `${own} 'sha256-${digest}'`)
    .replace('<body>', (open) => `${open}\n    <script>${guard}</script>`);
}

/** The page with its styles in it, so that what is seen first waits for nothing but its own text. Their file stays: scripts that come later ask for it before they run. */
function withStyles(html, bundle) {
  return html.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/, (_, file) => {
    const { source } = bundle[file];
    return `<style>${String(source)
      .replaceAll('url(./', `url(./${dirname(file)}/`)
      .trim()}</style>`;
  });
}

/** Puts the first view of the scenario that a page names into the page: what is seen before any script runs, and data in no language that a browser would run. Figures that are not in it at once have a file beside the scripts. */
export function firstViewPlugin() {
  let made = { view: '', still: '', figures: '' };
  let file = () => '';
  return {
    name: 'first-view',
    apply: 'build',
    async buildStart() {
      const html = readFileSync(join(root, 'index.html'), 'utf8');
      made = await firstView(/data-scenario="([\w-]+)"/.exec(html)[1]);
      const asset = { type: 'asset', name: 'first-figures.json', source: made.figures };
      const named = this.emitFile(asset);
      file = () => this.getFileName(named);
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const { view, still } = made;
        const data = `<script type="application/json" id="first-view" data-figures="./${file()}">${view}</script>`;
        return withGuard(withStyles(html, bundle))
          .replace(/<div id="app"[^>]*>/, (open) => open + still)
          .replace('<noscript>', () => `${data}\n    <noscript>`);
      },
    },
  };
}
