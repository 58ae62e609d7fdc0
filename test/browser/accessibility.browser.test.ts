import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import { contrastOf, drawnBehind } from '../support/painted-contrast.ts';
import { densities } from '../../src/state/density.ts';
import { drawerIds, screenIds } from '../../src/state/place.ts';
import { mountPage, settle } from '../support/mounted-page.ts';

const surfaces = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [{ name: 'forced-colors', value: 'active' }],
} as const;
const put = (features: readonly { name: string; value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { media: '', features: [...features] });

async function objections(app: ParleyApp): Promise<string[]> {
  const { violations } = await axe.run(app, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
}

afterEach(async () => {
  document.querySelectorAll('parley-app').forEach((app) => app.remove());
  await put([]);
  await page.viewport(1366, 768);
});

test('[A11Y-1] axe finds nothing on any screen or drawer, in light, dark and forced colours', async () => {
  const { app, session } = await mountPage();
  for (const [surface, features] of Object.entries(surfaces)) {
    await put(features);
    for (const screen of screenIds) {
      session.go({ screen });
      await settle(app);
      expect(await objections(app), `${screen}, ${surface}`).toEqual([]);
    }
    session.go({ screen: 'overview' });
    for (const drawer of drawerIds) {
      session.go({ drawer });
      await settle(app);
      expect(await objections(app), `${drawer}, ${surface}`).toEqual([]);
    }
    session.go({ drawer: null });
  }
});

test('[A11Y-2] axe finds nothing in any density, presenting, on a small screen and in the list of commands', async () => {
  const { app, session } = await mountPage();
  for (const density of densities) {
    session.go({ density });
    await settle(app);
    expect(await objections(app), density).toEqual([]);
  }
  session.go({ mode: 'present' });
  await settle(app);
  expect(await objections(app)).toEqual([]);
  session.go({ mode: undefined, density: undefined });
  await page.viewport(400, 800);
  await settle(app);
  dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
  await settle(app);
  expect(app.renderRoot.querySelector('command-palette')).not.toBeNull();
  expect(await objections(app)).toEqual([]);
});

test('[A11Y-3] words of pictures stand out 4.5 to 1 from what is painted behind them, in light and in dark', async () => {
  const { app, session } = await mountPage();
  for (const surface of ['light', 'dark'] as const) {
    await put(surfaces[surface]);
    for (const screen of screenIds) {
      session.go({ screen });
      await settle(app);
      const pictures = [...app.renderRoot.querySelectorAll('figure-view')].flatMap((view) =>
        [...view.renderRoot.querySelectorAll('figure-picture')].flatMap((picture) => [
          ...picture.querySelectorAll('svg text'),
        ]),
      );
      if (screen === 'overview') expect(pictures.length).toBeGreaterThan(40);
      const weak = pictures.filter(
        (text) => contrastOf(getComputedStyle(text).fill, drawnBehind(text)) < 4.5,
      );
      expect(
        weak.map((text) => text.textContent),
        `${screen}, ${surface}`,
      ).toEqual([]);
    }
  }
});

test('[A11Y-4] nothing moves for readers who ask for that', async () => {
  await put([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const { app, session } = await mountPage();
  await session.setLever('duty', 45);
  await settle(app);
  expect(document.getAnimations()).toEqual([]);
});
