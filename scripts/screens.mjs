/**
 * Pictures of every screen of the page into docs/screens, at the size of a laptop, a desk and a phone, and on paper: `npm run screens [-- --dist
 * FOLDER --only PART]`. Without a folder the page is built first. Screens of many runs are those of a scenario without talks, which runs faster.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { smallPng } from './small-png.mjs';

const { values: options } = parseArgs({
  options: { dist: { type: 'string' }, only: { type: 'string', default: '' } },
});
const folder = join(import.meta.dirname, '../docs/screens');
const sizes = {
  laptop: { width: 1366, height: 768 },
  desk: { width: 1920, height: 1080 },
  phone: { width: 400, height: 860 },
};
/** A phone's picture is no longer than this, in pixels. */
const longest = 2600;
const quick = 'netherlands-japan-2023';
const minutes = 15 * 60_000;

const places = {
  overview: { screen: 'overview' },
  negotiation: { screen: 'negotiation' },
  tradeoffs: { screen: 'tradeoffs' },
  brief: { screen: 'overview', density: 'brief' },
  assumptions: { screen: 'overview', drawer: 'assumptions' },
  log: { screen: 'overview', drawer: 'log' },
  score: { screen: 'overview', drawer: 'score' },
  tray: { screen: 'overview', drawer: 'tray' },
  present: { screen: 'overview', mode: 'present' },
};

/** Screens that are over the page or in its place, and as high as the window. */
const inFront = ['assumptions', 'log', 'score', 'tray', 'present', 'landing'];

const go = (page, place) =>
  page.evaluate((to) => {
    const away = { drawer: null, density: undefined, mode: undefined };
    document.querySelector('parley-app').session.go({ ...away, ...to });
  }, place);

async function isCurrent(page) {
  const isDone = () => document.querySelector('parley-app')?.session?.store.get().run === 'current';
  await page.waitForFunction(isDone, null, { timeout: minutes });
}

async function save(name, taken) {
  writeFileSync(join(folder, `${name}.png`), smallPng(await taken));
}

/** One picture of what is shown for each size. */
async function take(page, name, before = async () => undefined) {
  for (const [size, viewport] of Object.entries(sizes)) {
    if (!`${name}-${size}`.includes(options.only)) continue;
    await page.setViewportSize(viewport);
    await page.waitForTimeout(500);
    await before();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, longest) };
    const isLong = size === 'phone' && !inFront.includes(name);
    await save(`${name}-${size}`, page.screenshot(isLong ? { fullPage: true, clip } : {}));
  }
  await page.setViewportSize(sizes.laptop);
}

async function takePlaces(page) {
  for (const [name, place] of Object.entries(places)) {
    await go(page, place);
    if (name === 'tray') {
      await go(page, { screen: 'overview' });
      for (const at of [0, 1]) await page.locator('figure-view .add').nth(at).click();
      await go(page, place);
    }
    await take(page, name);
  }
  await go(page, { screen: 'overview' });
  if ('overview-dark'.includes(options.only)) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(500);
    await save('overview-dark', page.screenshot());
    await page.emulateMedia({ colorScheme: 'light' });
  }
  if ('print'.includes(options.only)) {
    await page.setViewportSize({ width: 624, height: 864 });
    await page.emulateMedia({ media: 'print' });
    await page.waitForTimeout(500);
    await save('print', page.screenshot({ fullPage: true }));
    await page.emulateMedia({ media: 'screen' });
  }
}

/** Many seeds of one scenario, and two scenarios that differ in one lever. */
async function takeRuns(page) {
  await page.setViewportSize(sizes.laptop);
  await page.evaluate((id) => document.querySelector('parley-app').session.open({ id }), quick);
  await isCurrent(page);
  const toFigures = (part) => () =>
    page.evaluate((name) => {
      const root = document.querySelector('parley-app').renderRoot;
      root.querySelector(name).renderRoot.querySelector('figure-view')?.scrollIntoView({ block: 'center' });
    }, part);
  if ('uncertainty'.includes(options.only.split('-')[0])) {
    await go(page, { screen: 'uncertainty' });
    await page.getByRole('button', { name: 'Run 20 more seeds' }).click();
    await page.locator('sure-panel figure-view svg').first().waitFor({ timeout: minutes });
    await page.locator('sure-panel .cancel').waitFor({ state: 'detached', timeout: minutes });
    await take(page, 'uncertainty', toFigures('sure-panel'));
  }
  if (!'compare'.includes(options.only.split('-')[0])) return;
  await go(page, { screen: 'overview' });
  const pin = page.getByRole('button', { name: 'Pin & compare' });
  await pin.click();
  await page.evaluate(() => {
    const { session } = document.querySelector('parley-app');
    const { lever } = session.store.get().levers.find(({ own }) => own !== null);
    return session.setLever(lever.id, lever.max);
  });
  await isCurrent(page);
  await pin.click();
  await page.locator('pin-panel figure-view svg').first().waitFor({ timeout: minutes });
  await page.locator('pin-panel .cancel').waitFor({ state: 'detached', timeout: minutes });
  await take(page, 'compare', toFigures('pin-panel'));
}

if (options.dist === undefined) await build({ logLevel: 'warn' });
const outDir = options.dist ?? 'dist';
const server = await preview({ build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
const [base] = server.resolvedUrls.local;
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
mkdirSync(folder, { recursive: true });
try {
  const page = await browser.newPage({ viewport: sizes.laptop });
  await page.goto(base);
  await isCurrent(page);
  await page.waitForTimeout(1000);
  await takePlaces(page);
  await takeRuns(page);
  await page.goto('about:blank');
  await page.goto(`${base}#/?work=damaged`);
  await page.locator('landing-page').waitFor();
  await take(page, 'landing');
} finally {
  await browser.close();
  await server.close();
}
