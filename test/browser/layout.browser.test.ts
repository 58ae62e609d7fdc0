import { afterEach, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { questionCards } from '../../src/components/screens.ts';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import { figureSpec } from '../../src/figures/index.ts';
import '../../src/page.css';
import { screenIds } from '../../src/state/place.ts';
import { mountPage, settle } from '../support/mounted-page.ts';

const part = <Tag extends keyof HTMLElementTagNameMap>(app: ParleyApp, tag: Tag) =>
  app.renderRoot.querySelector(tag)!;
const media = (value: 'print' | '') => cdp().send('Emulation.setEmulatedMedia', { media: value });

afterEach(async () => {
  document.querySelectorAll('parley-app').forEach((app) => app.remove());
  await media('');
  await page.viewport(1366, 768);
});

test('[LAYOUT-1] how much the page shows never changes a number', async () => {
  await page.viewport(1366, 768);
  const { app, session } = await mountPage();
  const said = () => [
    app.renderRoot.querySelector('h1')!.textContent,
    part(app, 'key-tiles').renderRoot.textContent,
    session.store.get().result!.resultHash,
  ];
  const before = said();
  const shows = (tag: keyof HTMLElementTagNameMap): boolean => part(app, tag).checkVisibility();
  expect([shows('lever-panel'), app.renderRoot.querySelector('.more')!.checkVisibility()]).toEqual([
    true,
    true,
  ]);
  session.go({ density: 'teach' });
  await settle(app);
  expect([shows('lever-panel'), app.renderRoot.querySelector('.more')!.checkVisibility()]).toEqual([
    true,
    false,
  ]);
  expect(said()).toEqual(before);
  session.go({ density: 'brief' });
  await settle(app);
  expect([shows('lever-panel'), shows('key-tiles')]).toEqual([false, true]);
  expect(said()).toEqual(before);
});

test('[LAYOUT-2] nothing scrolls sideways from 320 px on, on any screen; levers are a drawer where there is no room', async () => {
  for (const width of [320, 640, 900]) {
    await page.viewport(width, 700);
    const { app, session } = await mountPage();
    for (const screen of screenIds) {
      session.go({ screen });
      await settle(app);
      expect(document.documentElement.scrollWidth, `${screen} at ${width}`).toBeLessThanOrEqual(width);
    }
    expect(part(app, 'lever-panel').checkVisibility()).toBe(false);
    part(app, 'view-bar').renderRoot.querySelector<HTMLElement>('.levers')!.click();
    await settle(app);
    expect(part(app, 'lever-panel').checkVisibility()).toBe(true);
    app.remove();
  }
});

test('[LAYOUT-3] presenting shows one figure with one sentence, arrow keys step, Escape ends', async () => {
  const { app, session } = await mountPage({ mode: 'present' });
  const view = part(app, 'present-view');
  const shown = () => view.renderRoot.querySelector('figure-view')!.chart;
  const sentence = () => view.renderRoot.querySelector('h1')!;
  expect(view.renderRoot.querySelectorAll('figure-view')).toHaveLength(1);
  expect(parseFloat(getComputedStyle(sentence()).fontSize)).toBeGreaterThanOrEqual(24);
  expect(sentence().textContent).toMatch(/\?$/);
  const [first, words] = [shown(), sentence().textContent];
  await userEvent.keyboard('{ArrowRight}');
  await settle(app);
  expect(shown()).not.toBe(first);
  expect(sentence().textContent).not.toBe(words);
  await userEvent.keyboard('{ArrowLeft}');
  await settle(app);
  expect(shown()).toBe(first);
  await userEvent.keyboard('{Escape}');
  await settle(app);
  expect(session.store.get().place.mode).toBeUndefined();
  expect(app.renderRoot.querySelector('h1')).not.toBeNull();
});

test('[LAYOUT-40] where the room predicts first a question stands alone until it is answered, at every step anew; B darkens the screen and lights it', async () => {
  const { app } = await mountPage({ mode: 'present' });
  const view = part(app, 'present-view');
  const figures = () => view.renderRoot.querySelectorAll('figure-view').length;
  const press = async (selector: string): Promise<void> => {
    await userEvent.click(view.renderRoot.querySelector(selector)!);
    await settle(app);
  };
  await press('input[type=checkbox]');
  expect(figures()).toBe(0);
  expect(view.renderRoot.querySelector('h1')!.textContent).toMatch(/\?$/);
  await press('.vote button');
  expect(figures()).toBe(1);
  await userEvent.keyboard('{ArrowRight}');
  await settle(app);
  expect(figures()).toBe(0);
  await userEvent.keyboard('b');
  await settle(app);
  expect(getComputedStyle(view.renderRoot.querySelector('.dark')!).backgroundColor).toBe('rgb(0, 0, 0)');
  expect(view.renderRoot.querySelector('h1')).toBeNull();
  await userEvent.keyboard('B');
  await settle(app);
  expect(view.renderRoot.querySelector('h1')).not.toBeNull();
});

test('[LAYOUT-83] no slide is cut: at 1280 by 720 each picture stands whole in its room, with large letters of the browser too', async () => {
  await page.viewport(1280, 720);
  for (const letters of ['', '32px']) {
    document.documentElement.style.fontSize = letters;
    const { app } = await mountPage({ mode: 'present' });
    const view = part(app, 'present-view');
    for (let at = 0; at < 3; at++) {
      const figure = view.renderRoot.querySelector('figure-view')!;
      await figure.updateComplete;
      await settle(app);
      const room = figure.renderRoot.querySelector('.stage')!.getBoundingClientRect();
      const drawn = figure.renderRoot
        .querySelector('figure-picture')!
        .renderRoot.querySelector('svg')!
        .getBoundingClientRect();
      expect(drawn.bottom, `${figure.chart} at ${letters}`).toBeLessThanOrEqual(room.bottom + 2);
      expect(room.bottom).toBeLessThanOrEqual(720);
      await userEvent.keyboard('{ArrowRight}');
      await settle(app);
    }
    app.remove();
  }
  document.documentElement.style.fontSize = '';
});

/** The pages that a page prints, with what stands on them. */
async function printed(app: ParleyApp) {
  await media('print');
  await settle(app);
  const root = part(app, 'print-pages').renderRoot;
  return { root, pages: [...root.querySelectorAll('section')] };
}
/** What stands at the foot of every sheet. */
const foot = (): string =>
  document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join();

test('[LAYOUT-4] on paper each question that is answered has a page with figure, caption and data, and no control is printed', async () => {
  const { app } = await mountPage();
  expect(part(app, 'print-pages').checkVisibility()).toBe(false);
  const { pages } = await printed(app);
  const asked = pages.slice(0, -1);
  expect(asked.length).toBeGreaterThanOrEqual(2);
  const questions = questionCards.map(({ question }) => question);
  expect(questions).toContain(asked[0]!.querySelector('h2')!.textContent);
  for (const one of asked) {
    expect(one.querySelector('svg')!.checkVisibility()).toBe(true);
    expect(one.querySelector('figcaption')!.textContent).toMatch(/Figure \d+\. .{20}/);
    expect(one.querySelectorAll('thead th[scope=col]').length).toBeGreaterThan(1);
    expect(one.querySelectorAll('tbody tr').length).toBeLessThanOrEqual(25);
  }
  for (const tag of ['lever-panel', 'work-bar', 'view-bar', 'screen-nav'] as const)
    expect(part(app, tag).checkVisibility()).toBe(false);
});

test('[LAYOUT-80] what is printed begins with scenario, answer, model, seed and result, which stand at the foot of every sheet too, and no hash is longer than eight letters', async () => {
  const { app, session } = await mountPage();
  const { result } = session.store.get();
  const long = { ...result!, resultHash: 'ab12cd34'.repeat(8), scenarioHash: '98fe76dc'.repeat(8) };
  session.store.update({ result: long });
  await settle(app);
  expect(foot()).not.toContain('ab12cd34');
  const { root } = await printed(app);
  const head = root.querySelector('header')!.textContent!;
  const { title } = long.request.scenario;
  for (const words of [title, 'ab12cd34', '98fe76dc', 'seed 1', long.model.id, 'Parley 0.1.0'])
    expect(head).toContain(words);
  expect(root.querySelector('.answer')!.textContent!.length).toBeGreaterThan(20);
  for (const words of [title, 'ab12cd34', 'seed 1', 'not a forecast']) expect(foot()).toContain(words);
  expect(`${root.textContent}${foot()}`).not.toContain('ab12cd34ab');
  await media('');
  await settle(app);
  expect(foot()).not.toContain('ab12cd34');
});

test('[LAYOUT-81] questions that nothing here answers take no page: they are named together with why, once', async () => {
  const { app } = await mountPage();
  const { root, pages } = await printed(app);
  const [last] = questionCards.slice(-1);
  expect(pages.map((one) => one.querySelector('h2')!.textContent)).not.toContain(last!.question);
  expect(root.textContent!.split(last!.question)).toHaveLength(2);
  expect(pages.at(-1)!.textContent).toMatch(/How sure are we\? \(it needs many runs/);
});

test('[LAYOUT-82] the last page says which levers were moved, from what, and what the data are from', async () => {
  const { app, session } = await mountPage();
  const unmoved = (await printed(app)).pages.at(-1)!.textContent!;
  expect(unmoved).toContain('Every lever stands where the scenario has it.');
  await session.setLever('duty', 35);
  await settle(app);
  const last = part(app, 'print-pages').renderRoot.querySelector('section:last-of-type')!;
  const row = [...last.querySelectorAll('tbody tr')][0]!;
  expect([...row.children].map((cell) => cell.textContent)).toEqual([
    'Tariff',
    '35 points',
    '20 points',
    '-20 to 60 points',
  ]);
});

test('[LAYOUT-5] the status says how many runs, which seed and which model, and leads to the run log', async () => {
  const { app, session } = await mountPage();
  const chip = part(app, 'run-status').renderRoot;
  expect(chip.textContent!.replace(/\s+/g, ' ')).toContain('Up to date');
  expect(chip.querySelector('button')!.textContent).toContain('1 run · seed 1 · model 0.1.0');
  chip.querySelector('button')!.click();
  expect(session.store.get().place.drawer).toBe('log');
});

test('[LAYOUT-101] on a tablet the head of the page is two rows and the screens with what is done one; on a small laptop each is one', async () => {
  for (const [width, height, rows] of [
    [768, 1024, 2],
    [1280, 720, 1],
  ] as const) {
    await page.viewport(width, height);
    const { app } = await mountPage();
    expect(app.renderRoot.querySelector<HTMLElement>('header')!.offsetHeight).toBeLessThanOrEqual(
      16 + 40 * rows,
    );
    expect(app.renderRoot.querySelector<HTMLElement>('.bar')!.offsetHeight).toBeLessThan(56);
    app.remove();
  }
});

test('[LAYOUT-54] a run leaves the head of the page as high and its status as wide as they were', async () => {
  await page.viewport(1366, 768);
  const { app } = await mountPage();
  const status = part(app, 'run-status');
  const head = () => {
    const { left, right } = status.getBoundingClientRect();
    return [app.renderRoot.querySelector('header')!.offsetHeight, left, right];
  };
  const before = head();
  const { result } = status;
  status.run = 'running';
  status.progress = { quarter: 15, quarters: 32 };
  status.result = {
    ...result!,
    model: { ...result!.model, version: `${result!.model.version}.0.0.0.0.0.0` },
  };
  await status.updateComplete;
  expect(status.renderRoot.textContent).toContain('quarter 15 of 32');
  expect(head()).toEqual(before);
});

test('[LAYOUT-122] a link that is copied and a figure that goes into the tray take no width and no second row: the head stays as high, the bar of the tray is one line, and a question about bargaining cannot be asked where nobody bargains', async () => {
  await page.viewport(1366, 768);
  const { app, session } = await mountPage();
  const head = () => app.renderRoot.querySelector('header')!.getBoundingClientRect();
  const before = head();
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const bar = part(app, 'work-bar');
  bar.renderRoot.querySelector<HTMLButtonElement>('.share')!.click();
  await vi.waitFor(() => expect(bar.renderRoot.querySelector('.said')!.textContent).toBe('Link copied'));
  const { input } = app.renderRoot.querySelector('figure-view')!;
  const spec = figureSpec('C3', input!, { size: 'memo-full', theme: 'light', app: '' });
  const detail = { input, spec: { ...spec, title: 'word '.repeat(80) } };
  app.renderRoot
    .querySelector('figure-view')!
    .dispatchEvent(new CustomEvent('tray-add', { bubbles: true, composed: true, detail }));
  await settle(app);
  expect(part(app, 'tray-bar').offsetHeight).toBeLessThan(56);
  expect(part(app, 'tray-bar').offsetHeight).toBeGreaterThan(0);
  expect([head().height, head().width]).toEqual([before.height, before.width]);
  vi.restoreAllMocks();
  const { result } = session.store.get();
  const scenario = { ...result!.request.scenario, tables: [] };
  session.store.update({ result: { ...result!, request: { ...result!.request, scenario } } });
  await settle(app);
  const cards = [...app.renderRoot.querySelectorAll<HTMLButtonElement>('.cards button')];
  expect(cards.filter(({ disabled }) => disabled).length).toBe(2);
});
