/** What a new result costs the built page in script: twelve figures of truce-2025, those in view at once and the others when the page is at rest. `node scripts/bench-figure-page.mjs [--dist FOLDER]` */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build, preview } from 'vite';

const rounds = 60;
const { values: options } = parseArgs({ options: { dist: { type: 'string' } } });

/** In the page: adds up what the elements of figures do to be up to date. */
function count() {
  window.spent = { ms: 0 };
  for (const name of ['figure-view', 'figure-picture', 'figure-save']) {
    const { prototype } = customElements.get(name);
    const { performUpdate } = prototype;
    prototype.performUpdate = function () {
      const begin = performance.now();
      performUpdate.call(this);
      window.spent.ms += performance.now() - begin;
    };
  }
}

/** In the page: gives every figure the same run as a new input, so that all are drawn anew. Milliseconds of script until those in view are there, and until all are. */
async function update() {
  const views = [...document.querySelector('parley-app').renderRoot.querySelectorAll('figure-view')];
  const input = { ...views[0].input };
  const waiting = () => views.filter((view) => view.renderRoot.querySelector('.stage').ariaBusy === 'true');
  window.spent.ms = 0;
  for (const view of views) view.input = input;
  await Promise.all(views.map((view) => view.updateComplete));
  const atOnce = window.spent.ms;
  const later = waiting().length;
  while (waiting().length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return { atOnce, all: window.spent.ms, later, figures: views.length };
}

const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const told = (values) =>
  `${quantile(values, 0.5).toFixed(1)} ms [${quantile(values, 0.05).toFixed(1)}, ${quantile(values, 0.95).toFixed(1)}]`;

async function measure(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  const isDone = () => document.querySelector('parley-app')?.session.store.get().run === 'current';
  await page.waitForFunction(isDone, null, { timeout: 120_000 });
  await page.locator('summary', { hasText: 'More figures' }).click();
  await page.waitForTimeout(1000);
  await page.evaluate(count);
  const done = [];
  for (let round = 0; round < rounds; round++) done.push(await page.evaluate(update));
  const kept = done.slice(rounds / 3);
  const { figures, later } = kept[0];
  const [atOnce, all] = ['atOnce', 'all'].map((which) => told(kept.map((one) => one[which])));
  process.stdout.write(`${figures} figures: the ${figures - later} in view ${atOnce}, all ${all}\n`);
}

if (options.dist === undefined) await build({ logLevel: 'warn' });
const outDir = options.dist ?? 'dist';
const server = await preview({ build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  await measure(browser, server.resolvedUrls.local[0]);
} finally {
  await browser.close();
  await server.close();
}
