import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import { mountPage, settle } from '../support/mounted-page.ts';

const button = (app: ParleyApp): HTMLButtonElement =>
  app.renderRoot.querySelector('work-bar')!.renderRoot.querySelector('.replay')!;
const pasts = (app: ParleyApp): Element[] =>
  [...app.renderRoot.querySelectorAll('figure-view')].flatMap((view) => [
    ...view.renderRoot.querySelectorAll('.past'),
  ]);
afterEach(() => {
  document.querySelectorAll('parley-app').forEach((app) => app.remove());
  vi.restoreAllMocks();
});

test('[APP-37] the last change is shown again in every figure of the run, three times 600 ms from what it was, and then nothing of it is left', async () => {
  await page.viewport(1366, 768);
  const { app, session } = await mountPage();
  expect(button(app).disabled).toBe(true);
  const words = () =>
    [...app.renderRoot.querySelectorAll('figure-view')].map(
      (view) => view.renderRoot.querySelector('svg')!.textContent,
    );
  const before = words();
  await session.setLever('duty', 45);
  await settle(app);
  expect(button(app).disabled).toBe(false);
  button(app).click();
  const past = pasts(app);
  expect(past.map(({ textContent }) => textContent)).toEqual(before);
  expect(words()).not.toEqual(before);
  const fades = past.map((one) => one.getAnimations()[0]!);
  expect(fades.map(({ effect }) => effect!.getTiming())).toEqual(
    past.map(() => expect.objectContaining({ duration: 600, iterations: 3 })),
  );
  for (const fade of fades) fade.finish();
  await expect.poll(() => pasts(app)).toEqual([]);
});

test('[APP-38] nothing moves for a reader who asks for less motion, and the opening of a scenario is no change', async () => {
  const { app, session } = await mountPage();
  expect(button(app).disabled).toBe(true);
  const real = matchMedia;
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query.includes('reduced-motion') ? ({ ...real('all'), matches: true } as MediaQueryList) : real(query),
  );
  await session.setLever('duty', 45);
  await settle(app);
  expect(button(app).disabled).toBe(true);
});
