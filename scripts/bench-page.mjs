/**
 * How fast the built page answers: `node scripts/bench-page.mjs [--dist FOLDER --moves N --loads N]`. It goes by the clock of a real Chromium,
 * so that the machine should have nothing else to do. A slow machine is the page's thread slowed four times (its workers cannot be) and, for
 * loading, a line of 9 Mbit/s with 40 ms each way.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build } from 'vite';

const { values: options } = parseArgs({
  options: {
    dist: { type: 'string' },
    moves: { type: 'string', default: '20' },
    loads: { type: 'string', default: '7' },
    scenario: { type: 'string', default: 'chip-controls-2022' },
  },
});
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Serves a folder packed, as a site would. */
function serve(folder) {
  const server = createServer(({ url }, response) => {
    const name = url.split('?')[0];
    const file = join(folder, name === '/' ? 'index.html' : name);
    if (!existsSync(file)) return response.writeHead(404).end();
    const type = types[extname(file)] ?? 'application/octet-stream';
    return response
      .writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' })
      .end(gzipSync(readFileSync(file)));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
function say(what, values) {
  const sorted = [...values].sort((a, b) => a - b);
  const ms = (value) => value.toFixed(value < 10 ? 1 : 0);
  process.stdout.write(
    `${what.padEnd(66)} ${ms(at(sorted, 0.5)).padStart(6)} ms, 95 of 100 in ${ms(at(sorted, 0.95))} [${ms(sorted[0])}, ${ms(sorted.at(-1))}], n = ${sorted.length}\n`,
  );
}

/** Notes in the page when a picture is first on the screen, and when it is one of the page's elements, which hear a reader. */
function watchFirstPicture() {
  const waitFor = (page, note) => {
    const look = () => {
      const view = document.querySelector(page)?.shadowRoot?.querySelector('figure-view');
      if (view?.shadowRoot?.querySelector('svg') == null) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => (globalThis[note] = performance.now())));
    };
    requestAnimationFrame(look);
  };
  waitFor('parley-app', 'firstPicture');
  waitFor('parley-app:not([inert])', 'ownPicture');
}

/** Processor time in ms that the page's own thread has had; other programs do not count. */
async function busy(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

/** @param note what is waited for; `firstPicture` alone is there without the page's scripts, which are then kept away. */
async function load(browser, url, isSlow, note = 'ownPicture') {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (isSlow) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const line = { offline: false, latency: 40, downloadThroughput: 9e6 / 8, uploadThroughput: 9e6 / 8 };
    await session.send('Network.emulateNetworkConditions', line);
  }
  await page.addInitScript(watchFirstPicture);
  if (note === 'firstPicture') await page.route('**/*.js', (route) => route.abort());
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction((name) => globalThis[name] !== undefined, note, { polling: 50 });
  const took = await page.evaluate(() => ({ first: globalThis.firstPicture, own: globalThis.ownPicture }));
  return { page, session, took, busy: await busy(session) };
}

async function benchLoads(browser, url, isSlow) {
  const all = [];
  for (let turn = 0; turn < Number(options.loads); turn++) {
    const loaded = await load(browser, url, isSlow);
    all.push(loaded);
    await loaded.page.close();
  }
  const slow = isSlow ? ', slow machine and line' : '';
  say(
    `cold load to the first chart${slow}`,
    all.map(({ took }) => took.first),
  );
  say(
    `  to the page that hears a reader${slow}`,
    all.map(({ took }) => took.own),
  );
  if (isSlow) return;
  say(
    '    of it processor time of the page',
    all.map((one) => one.busy),
  );
  const still = [];
  for (let turn = 0; turn < Number(options.loads); turn++) {
    const loaded = await load(browser, url, false, 'firstPicture');
    still.push(loaded.busy);
    await loaded.page.close();
  }
  say('  processor time of the page to the first chart, which needs no script', still);
}

/** Moves the first lever, to a place of its own for every `to` or on by a step, or undoes that; tells how long all of it took, and from the result to the frame that shows it. */
function moveLever({ to, undo }) {
  const app = document.querySelector('parley-app');
  const { store } = app.session;
  const { lever, own } = store.get().levers.find(({ own: value }) => value !== null);
  const room = lever.max - lever.min;
  const now = store.get().changed[lever.id] ?? own;
  const value =
    to === undefined
      ? Number((now + lever.step).toPrecision(12))
      : Math.round((own + ((to * 0.037 * room) % room) - lever.min) % room) + lever.min;
  const before = store.get().result;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const stop = store.subscribe(() => {
      const { run, result } = store.get();
      if (run === 'failed') reject(new Error('the run failed'));
      if (run !== 'current' || result === before) return;
      stop();
      const known = performance.now();
      requestAnimationFrame(() =>
        setTimeout(() => resolve({ all: performance.now() - start, paint: performance.now() - known })),
      );
    });
    void (undo ? app.session.goTo(store.get().history.at - 1) : app.session.setLever(lever.id, value));
  });
}

async function settled(page) {
  const isDone = () => document.querySelector('parley-app')?.session.store.get().run === 'current';
  await page.waitForFunction(isDone, null, { timeout: 120_000 });
}

async function benchMoves({ page, session }, isSlow) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: isSlow ? 4 : 1 });
  const all = [];
  for (let step = 1; step <= Number(options.moves); step++) {
    const before = await busy(session);
    const moved = await page.evaluate(moveLever, { to: isSlow ? step + 100 : step });
    all.push({ ...moved, busy: (await busy(session)) - before });
  }
  const slow = isSlow ? ', page slowed four times' : '';
  say(
    `lever released to charts painted${slow}`,
    all.map((one) => one.all),
  );
  say(
    `  of it from the result to the painted frame${slow}`,
    all.map((one) => one.paint),
  );
  if (!isSlow)
    say(
      '  processor time of the page for all of it',
      all.map((one) => one.busy),
    );
}

/** Puts the first lever as low as it goes. */
async function lowerLever() {
  const { session } = document.querySelector('parley-app');
  const { lever } = session.store.get().levers.find(({ own }) => own !== null);
  await session.setLever(lever.id, lever.min);
  return { id: lever.id, steps: Math.floor((lever.max - lever.min) / lever.step) };
}

/** Steps of a lever that the pointer has been on for a second, and the same undone: the page makes the next steps ahead and knows what it ran. */
async function benchKnown({ page, session }) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const { id, steps } = await page.evaluate(lowerLever);
  const stepped = [];
  const undone = [];
  for (let step = 0; step < Math.min(steps, Number(options.moves)); step++) {
    await page.locator(`lever-panel [data-lever="${id}"]`).hover();
    await page.waitForTimeout(1000);
    stepped.push((await page.evaluate(moveLever, {})).all);
  }
  await page.mouse.move(0, 0);
  for (const _ of stepped) undone.push((await page.evaluate(moveLever, { undo: true })).all);
  say('a step of a lever that the pointer has been on for a second', stepped);
  say('a step undone', undone);
}

/** A band of a hundred runs on the page's crew, from the first that is asked for. */
async function benchBand({ page }) {
  const took = await page.evaluate(async () => {
    const { session, ensemble } = document.querySelector('parley-app');
    const start = performance.now();
    await ensemble.runMore(session.store.get().result, 100);
    await document.querySelector('parley-app').updateComplete;
    return performance.now() - start;
  });
  process.stdout.write(`a band of 100 runs in the page: ${(took / 1000).toFixed(1)} s\n`);
}

/** Script time in which every figure of the page takes another result. */
async function updateFigures() {
  const { renderRoot } = document.querySelector('parley-app');
  const views = [...renderRoot.querySelectorAll('figure-view')].slice(0, 12);
  const start = performance.now();
  for (const view of views) view.input = { ...view.input };
  await Promise.all(views.map((view) => view.updateComplete));
  return { took: performance.now() - start, count: views.length };
}

async function benchFigures({ page, session }) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.evaluate(() => document.querySelector('parley-app').session.go({ screen: 'overview' }));
  await page.locator('details.more > summary').click();
  await page.waitForTimeout(1000);
  const all = [];
  for (let turn = 0; turn < 22; turn++) all.push(await page.evaluate(updateFigures));
  say(
    `script time of drawing ${all[0].count} charts anew`,
    all.slice(2).map((one) => one.took),
  );
}

const outDir = options.dist ?? 'node_modules/.cache/bench-page';
if (options.dist === undefined) await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
const server = await serve(outDir);
const url = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const [{ model }] = cpus();
process.stdout.write(
  `${model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Chromium ${browser.version()}\n`,
);
try {
  for (const isSlow of [false, true]) await benchLoads(browser, url, isSlow);
  const opened = await load(browser, url, false);
  await settled(opened.page);
  await benchFigures(opened);
  await opened.page.evaluate(
    (id) => document.querySelector('parley-app').session.open({ id }),
    options.scenario,
  );
  await settled(opened.page);
  const hash = await opened.page.evaluate(() => document.documentElement.dataset.resultHash);
  process.stdout.write(`moves of the first lever of ${options.scenario}, whose result is ${hash}\n`);
  for (const isSlow of [false, true]) await benchMoves(opened, isSlow);
  await benchKnown(opened);
  await benchBand(opened);
} finally {
  await browser.close();
  server.close();
}
