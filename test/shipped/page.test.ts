import type { Server } from 'node:http';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.ts';
import { serveBuiltPage } from '../support/built-page.ts';
import { firstSightTests, printTests, walkTests } from './walks.ts';

const executablePath = findChromium(process.env);
const path = '/some/where/';

describe.skipIf(executablePath === null)('the page as it is shipped', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let url = '';
  const asked: string[] = [];
  const wrong: string[] = [];
  const painted = { hash: '', answer: '', engine: true };

  const hash = () => page.evaluate(() => document.documentElement.dataset['resultHash'] ?? '');
  const answer = async () => (await page.locator('main h1').textContent())!.trim();
  const picture = () => page.locator('parley-app:not([inert]) figure-picture svg').first().waitFor();

  beforeAll(async () => {
    ({ server, url } = await serveBuiltPage(path));
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    page.on('request', (request) => asked.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    // The engine is held back until the first paint has been looked at.
    let release: () => void = () => undefined;
    const seen = new Promise<void>((done) => (release = done));
    await page.route('**/bundled-files-*.js', async (route) => {
      await seen;
      await route.continue();
    });
    await page.goto(url);
    await picture();
    Object.assign(painted, { hash: await hash(), answer: await answer() });
    await page.getByText('Default result').waitFor();
    release();
    await page.getByText('Up to date').waitFor({ timeout: 90_000 });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('[FIRST-1] the page paints an answer before its engine has anything to run, and the engine gets the same result', async () => {
    expect(painted.hash).toMatch(/^[0-9a-f]{32}$/);
    expect(await hash()).toBe(painted.hash);
    expect(await answer()).toBe(painted.answer);
    expect(await page.locator('main notice-list').allTextContents()).toEqual(['']);
  });

  test('[FIRST-7] before any script runs the page shows the words, numbers, levers and pictures that its app then shows', async () => {
    const shown = async (how: BrowserContextOptions, script: string) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...how });
      const own = await context.newPage();
      await own.route(script, (route) => route.abort());
      await own.goto(url);
      const app = own.locator(how.javaScriptEnabled === false ? 'parley-app' : 'parley-app:not([inert])');
      await app.locator('figure-picture svg:visible').first().waitFor();
      const texts = async (selector: string) => {
        const all = await app.locator(selector).allTextContents();
        return all.map((text) => text.replace(/\s+/g, ' ').trim());
      };
      const said = await texts(
        'main h1, key-tiles button, .lever, run-status, figure-picture svg:visible > desc',
      );
      const surface = app.locator('figure-picture svg:visible > rect').first();
      // A picture that is just being drawn anew has no fill.
      const fillOf = () => surface.evaluate((rect) => getComputedStyle(rect).fill);
      await expect.poll(fillOf).not.toBe('');
      const fill = await fillOf();
      await context.close();
      return { said, fill };
    };
    for (const colorScheme of ['light', 'dark'] as const) {
      const still = await shown({ colorScheme, javaScriptEnabled: false }, '**/*.js');
      expect(still.said.length).toBeGreaterThan(10);
      expect(still).toEqual(await shown({ colorScheme, serviceWorkers: 'block' }, '**/worker-*.js'));
    }
  });

  test('[FIRST-8] another address, and work of the reader’s own, never show what the page comes with', async () => {
    const own = await browser.newPage();
    await own.route('**/index-*.js', (route) => route.abort());
    const isShown = async (address: string) => {
      await own.goto('about:blank');
      await own.goto(address);
      return own.locator('parley-app').isVisible();
    };
    expect(await isShown(url)).toBe(true);
    expect(await isShown(`${url}#/`)).toBe(true);
    expect(await isShown(`${url}#/compare`)).toBe(false);
    await own.goto(url);
    await own.evaluate(() => localStorage.setItem('parley-opens', 'work'));
    expect(await isShown(url)).toBe(false);
    await own.close();
  });

  test('[SHIP-1] under any path as plain files the page asks for its own files and no other, and panels and exports break no rule of its policy', async () => {
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByRole('button', { name: 'Your own economy' }).click();
    await page.keyboard.press('Escape');
    const save = page.locator('figure-save').first();
    await save.locator('summary').click();
    await save.getByRole('button', { name: 'SVG for the web' }).click();
    const said = save.getByRole('status').filter({ hasText: /\w/ });
    expect(await said.textContent()).toBe('Saved.');
    expect(asked.filter((each) => !each.startsWith(url) && !/^(data|blob):/.test(each))).toEqual([]);
    expect(wrong).toEqual([]);
  });

  firstSightTests(() => page);
  walkTests(() => page);
  printTests(() => page);

  test('[SHIP-2] without a network the page comes back with its answer, its engine and its scenarios, and says so', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.unroute('**/bundled-files-*.js');
    await page.context().setOffline(true);
    await page.reload();
    await picture();
    await page.getByText('Offline: all functions work').waitFor();
    await page.waitForFunction((selector) => {
      const find = (root: ParentNode): boolean =>
        root.querySelectorAll(selector).length > 1 ||
        [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && find(shadowRoot));
      return find(document);
    }, 'select option[value]');
  });
});
