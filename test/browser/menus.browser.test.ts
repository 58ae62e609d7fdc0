import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import { screenIds } from '../../src/state/place.ts';
import { clippedTexts } from '../support/clipped-text.ts';
import { mountPage, settle } from '../support/mounted-page.ts';

const root = document.documentElement;
/** The element that has the focus, however deep. */
function focused(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}
const menus = (app: ParleyApp) => {
  const view = app.renderRoot.querySelector('view-menu')!.renderRoot.querySelector('drop-menu')!;
  return { file: app.renderRoot.querySelector('drop-menu')!, view };
};
const buttonOf = (menu: HTMLElement): HTMLElement => menu.shadowRoot!.querySelector('button')!;
const isOpen = (menu: HTMLElement): boolean => buttonOf(menu).ariaExpanded === 'true';

afterEach(async () => {
  document.querySelectorAll('parley-app').forEach((app) => app.remove());
  root.style.fontSize = '';
  delete root.dataset['surface'];
  localStorage.removeItem('parley-surface');
  await page.viewport(1366, 768);
});

test('[LAYOUT-41] a menu opens by keys, arrow keys go through it, Escape and a press elsewhere shut it, and its button has the focus again', async () => {
  await page.viewport(1366, 768);
  const { app, session } = await mountPage();
  const { file, view } = menus(app);
  buttonOf(file).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(isOpen(file)).toBe(true);
  expect(focused()!.textContent).toContain('Open a scenario file');
  expect((await axe.run(app)).violations).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect([isOpen(file), focused()]).toEqual([false, buttonOf(file)]);
  await userEvent.click(buttonOf(view));
  expect(isOpen(view)).toBe(true);
  const [, teach] = view.querySelectorAll('input');
  await userEvent.click(teach!);
  expect([session.store.get().place.density, isOpen(view)]).toEqual(['teach', true]);
  await userEvent.click(app.renderRoot.querySelector('h1')!);
  await settle(app);
  expect(isOpen(view)).toBe(false);
  await userEvent.click(buttonOf(view));
  await userEvent.click(view.querySelector('.item')!);
  expect(session.store.get().place.mode).toBe('present');
});

test('[LAYOUT-42] with a browser whose letters are twice the size words and pictures are, nothing is cut off and nothing scrolls sideways', async () => {
  const sizes = async (): Promise<{ words: number[]; picture: number }> => {
    const { app } = await mountPage();
    const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
    const inside = (tag: string, selector: string): Element =>
      app.renderRoot.querySelector(tag)!.shadowRoot!.querySelector(selector)!;
    const words = [
      app.renderRoot.querySelector('h1')!,
      app.renderRoot.querySelector('.cards button')!,
      inside('lever-panel', 'label'),
      inside('key-tiles', '.value'),
      inside('screen-nav', 'a'),
      inside('figure-view', '.toolbar button'),
    ];
    const picture = inside('figure-view', 'svg text') as SVGTextElement;
    const { fontSize } = getComputedStyle(picture);
    const found = { words: words.map(size), picture: parseFloat(fontSize) * picture.currentCSSZoom };
    app.remove();
    return found;
  };
  await page.viewport(1366, 768);
  const usual = await sizes();
  expect(usual.words.slice(0, 4)).toEqual([22, 15, 15, 32]);
  root.style.fontSize = '32px';
  const twice = await sizes();
  expect(twice.words).toEqual(usual.words.map((size) => 2 * size));
  // A picture with half of the room has the smaller titles of narrow ones.
  expect(twice.picture).toBeGreaterThan(1.5 * usual.picture);
  for (const width of [1366, 640]) {
    await page.viewport(width, 768);
    const { app, session } = await mountPage();
    for (const screen of screenIds) {
      session.go({ screen });
      await settle(app);
      expect(root.scrollWidth, `${screen} at ${width}`).toBeLessThanOrEqual(width);
      expect(clippedTexts(app.renderRoot as ParentNode), `${screen} at ${width}`).toEqual([]);
      // On a narrow page a picture keeps to its card and lies over nothing that follows.
      for (const view of width === 640 ? app.renderRoot.querySelectorAll('figure-view') : []) {
        const stage = view.renderRoot.querySelector('.stage')!.getBoundingClientRect();
        const card = view.getBoundingClientRect();
        expect(stage.bottom, `${view.chart} at ${width}`).toBeLessThanOrEqual(card.bottom + 1);
      }
    }
    app.remove();
  }
});

test('[LAYOUT-43] colours that a reader chooses hold against the device, in pictures too, and are there again the next time', async () => {
  const { app } = await mountPage();
  const paper = (): string => getComputedStyle(app).backgroundColor;
  const picture = () => app.renderRoot.querySelector('figure-view')!.renderRoot.querySelector('svg')!;
  const light = [paper(), picture().innerHTML];
  const choose = async (name: string): Promise<void> => {
    const { view } = menus(app);
    view.querySelector<HTMLInputElement>(`input[value=${name}]`)!.click();
    await settle(app);
  };
  await choose('dark');
  expect(paper()).toBe('rgb(20, 24, 31)');
  await vi.waitFor(() => expect(picture().innerHTML).not.toBe(light[1]));
  app.remove();
  delete root.dataset['surface'];
  const again = await mountPage();
  expect(getComputedStyle(again.app).backgroundColor).toBe('rgb(20, 24, 31)');
});

test('[LAYOUT-44] numbers of the answer lead to the figures that they are from, wherever these are', async () => {
  const { app, session } = await mountPage();
  const claims = () => [...app.renderRoot.querySelectorAll<HTMLElement>('h1 .claim')];
  expect(claims().map((claim) => claim.querySelectorAll('b').length > 0)).toEqual([true, true, true, true]);
  for (const [at, chart, screen] of [
    [0, 'C7', 'negotiation'],
    [1, 'C3', 'overview'],
    [2, 'C10', 'tradeoffs'],
    [3, 'C6', 'negotiation'],
  ] as const) {
    session.go({ screen: 'overview' });
    await settle(app);
    claims()[at]!.click();
    await vi.waitFor(() => {
      const picture = focused();
      expect(picture?.querySelector('svg')?.dataset['chart']).toBe(chart);
    });
    expect(session.store.get().place.screen).toBe(screen);
  }
});
