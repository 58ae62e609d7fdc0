import { afterEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { questionCards } from '../../src/components/screens.ts';
import type { ParleyApp } from '../../src/components/parley-app.ts';
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

test('[LAYOUT-4] on paper each question has a page with figure, caption and where its numbers are from, and no control', async () => {
  const { app, session } = await mountPage();
  expect(part(app, 'print-pages').checkVisibility()).toBe(false);
  await media('print');
  await settle(app);
  const pages = [...part(app, 'print-pages').renderRoot.querySelectorAll('section')];
  expect(pages.map((one) => one.querySelector('h2')!.textContent)).toEqual(
    questionCards.map(({ question }) => question),
  );
  const { resultHash } = session.store.get().result!;
  for (const one of pages) expect(one.querySelector('footer')!.textContent).toContain(resultHash);
  expect(pages.filter((one) => one.querySelector('svg') !== null).length).toBeGreaterThanOrEqual(2);
  for (const tag of ['lever-panel', 'work-bar', 'view-bar', 'screen-nav'] as const)
    expect(part(app, tag).checkVisibility()).toBe(false);
});

test('[LAYOUT-5] the status says how many runs, which seed and which model, and leads to the run log', async () => {
  const { app, session } = await mountPage();
  const chip = part(app, 'run-status').renderRoot;
  expect(chip.textContent!.replace(/\s+/g, ' ')).toContain('Up to date');
  expect(chip.querySelector('button')!.textContent).toContain('1 run · seed 1 · model 0.1.0');
  chip.querySelector('button')!.click();
  expect(session.store.get().place.drawer).toBe('log');
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
