/** Pictures of every screen of the page into docs/screens: `npm run screens [-- --dist FOLDER --only PART]`. Without a folder the page is built first. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build, preview } from 'vite';

const { values: options } = parseArgs({
  options: { dist: { type: 'string' }, only: { type: 'string', default: '' } },
});
const folder = join(import.meta.dirname, '../docs/screens');
const addresses = {
  overview: '#/',
  negotiation: '#/table',
  tradeoffs: '#/tradeoffs',
  uncertainty: '#/robust',
  compare: '#/compare',
  assumptions: '#/?drawer=assumptions',
  log: '#/?drawer=log',
  brief: '#/?view=brief',
  present: '#/?mode=present',
};
const sizes = {
  laptop: { width: 1366, height: 768 },
  desk: { width: 1920, height: 1080 },
  phone: { width: 400, height: 860 },
};

/** Shows a screen and waits until its run is done and drawn. */
async function show(page, url) {
  await page.goto('about:blank');
  await page.goto(url);
  const isDone = () => document.querySelector('parley-app')?.session.store.get().run === 'current';
  await page.waitForFunction(isDone, null, { timeout: 120_000 });
  await page.waitForTimeout(400);
}

async function takeAll(browser, base) {
  const wanted = (name) => name.includes(options.only);
  for (const [size, viewport] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport });
    for (const [name, address] of Object.entries(addresses)) {
      if (!wanted(`${name}-${size}`)) continue;
      await show(page, base + address);
      await page.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: size === 'phone' });
    }
    await page.close();
  }
  if (wanted('overview-dark')) {
    const page = await browser.newPage({ viewport: sizes.laptop, colorScheme: 'dark' });
    await show(page, base + addresses.overview);
    await page.screenshot({ path: join(folder, 'overview-dark.png') });
    await page.close();
  }
  if (wanted('print')) {
    const page = await browser.newPage({ viewport: { width: 624, height: 864 } });
    await show(page, base + addresses.overview);
    await page.emulateMedia({ media: 'print' });
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, 'print.png'), fullPage: true });
  }
}

if (options.dist === undefined) await build({ logLevel: 'warn' });
const outDir = options.dist ?? 'dist';
const server = await preview({ build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
mkdirSync(folder, { recursive: true });
try {
  await takeAll(browser, server.resolvedUrls.local[0]);
} finally {
  await browser.close();
  await server.close();
}
