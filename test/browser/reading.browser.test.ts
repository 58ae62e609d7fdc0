import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import { screenIds } from '../../src/state/place.ts';
import { clippedTexts, everyElement } from '../support/clipped-text.ts';
import { mountPage, settle } from '../support/mounted-page.ts';

const media = (value: 'print' | '', features: { name: string; value: string }[] = []) =>
  cdp().send('Emulation.setEmulatedMedia', { media: value, features });

async function objections(app: ParleyApp): Promise<string[]> {
  const { violations } = await axe.run(app, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
}

/** Gives every word of the page, in all roots, a style of the reader's own. */
function restyle(app: ParleyApp, style: (element: HTMLElement) => Partial<CSSStyleDeclaration>): void {
  const all = everyElement(app.renderRoot as ParentNode).filter((element) => element.closest('svg') === null);
  const styles = all.map(style);
  all.forEach((element, at) => Object.assign(element.style, styles[at]));
}
const twice = (size: string): string => `${2 * parseFloat(size)}px`;

afterEach(async () => {
  document.querySelectorAll('parley-app').forEach((app) => app.remove());
  await media('');
  await page.viewport(1366, 768);
});

test('[A11Y-5] with letters of twice the size nothing is cut off and nothing scrolls sideways, on any screen', async () => {
  for (const [width, height] of [
    [1280, 900],
    [640, 800],
  ] as const) {
    await page.viewport(width, height);
    for (const screen of screenIds) {
      const { app } = await mountPage({ screen });
      restyle(app, (element) => {
        const { fontSize, lineHeight } = getComputedStyle(element);
        return {
          fontSize: twice(fontSize),
          ...(lineHeight === 'normal' ? {} : { lineHeight: twice(lineHeight) }),
        };
      });
      await settle(app);
      expect(clippedTexts(app.renderRoot as ParentNode), `${screen} at ${width}`).toEqual([]);
      expect(document.documentElement.scrollWidth, `${screen} at ${width}`).toBeLessThanOrEqual(width);
      app.remove();
    }
  }
});

test('[A11Y-6] letters, words and lines spaced out as readers may ask cut nothing off', async () => {
  for (const width of [1366, 400]) {
    await page.viewport(width, 768);
    for (const screen of screenIds) {
      const { app } = await mountPage({ screen });
      restyle(app, (element) => ({
        lineHeight: '1.5',
        letterSpacing: '0.12em',
        wordSpacing: '0.16em',
        ...(element.localName === 'p' ? { marginBottom: '2em' } : {}),
      }));
      await settle(app);
      expect(clippedTexts(app.renderRoot as ParentNode), `${screen} at ${width}`).toEqual([]);
      expect(document.documentElement.scrollWidth, `${screen} at ${width}`).toBeLessThanOrEqual(width);
      app.remove();
    }
  }
});

test('[A11Y-7] what can be pressed is at least 24 px high and wide, 44 px where a room looks on', async () => {
  const { app, session } = await mountPage();
  const small = (least: number): string[] =>
    everyElement(app.renderRoot as ParentNode)
      .filter((element) => element.matches('button, a, summary, select, input:not([type=file]), .button'))
      .filter((element) => element.checkVisibility() && element.closest('p, li, .hidden') === null)
      .filter((element) => {
        // The words beside a box to tick are pressed as well.
        const pressed = element.matches('[type=checkbox], [type=radio]') ? element.closest('label') : element;
        const { width, height } = pressed!.getBoundingClientRect();
        // A slider is as high as its thumb; the box beside it takes the number as well.
        return element.matches('[type=range]') ? height < 16 : width < least || height < least;
      })
      .map(
        (element) =>
          `${element.localName} ${element.getAttribute('type')} #${element.id} ${element.textContent!.trim()}`,
      );
  for (const width of [1366, 400]) {
    await page.viewport(width, 768);
    for (const screen of screenIds) {
      session.go({ screen });
      await settle(app);
      expect(small(24), `${screen} at ${width}`).toEqual([]);
    }
  }
  session.go({ screen: 'overview', mode: 'present' });
  for (const width of [320, 1366]) {
    await page.viewport(width, 768);
    await settle(app);
    expect(small(44), `presenting at ${width}`).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  }
});

test('[A11Y-8] axe finds nothing while a run is under way, when it failed, on a page for a damaged link, on paper and in an open menu', async () => {
  const { app, session } = await mountPage();
  for (const run of ['running', 'failed', 'starting'] as const) {
    session.store.update({ run });
    await settle(app);
    expect(await objections(app), run).toEqual([]);
  }
  session.store.update({ run: 'current' });
  await page.viewport(400, 800);
  await settle(app);
  app.renderRoot.querySelector('menu-button')!.shadowRoot!.querySelector('button')!.click();
  await settle(app);
  expect(app.renderRoot.querySelector('work-bar')!.checkVisibility()).toBe(true);
  expect(await objections(app), 'menu').toEqual([]);
  await media('print');
  await settle(app);
  expect(await objections(app), 'print').toEqual([]);
  await media('');
  session.store.update({ landing: { problem: 'damaged', details: [], work: null } });
  await settle(app);
  expect(await objections(app), 'landing').toEqual([]);
  expect(app.renderRoot.querySelector('landing-page')).not.toBeNull();
});
