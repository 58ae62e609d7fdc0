import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import { mountPage, settle } from '../support/mounted-page.ts';

const drawerOf = (app: ParleyApp) => app.renderRoot.querySelector('side-drawer')!;

afterEach(() => document.querySelectorAll('parley-app').forEach((app) => app.remove()));

test('[DRAWER-20] Escape shuts the drawer wherever the focus is, but for what has its own use of it: a row of a figure, a table, a menu', async () => {
  await page.viewport(1366, 768);
  const { app, session } = await mountPage();
  session.go({ drawer: 'log' });
  await settle(app);
  const view = app.renderRoot.querySelector('figure-view')!;
  await view.updateComplete;
  view.focusPicture();
  await userEvent.keyboard('{ArrowRight}{Escape}');
  expect(session.store.get().place.drawer).toBe('log');
  await userEvent.keyboard('t');
  await view.updateComplete;
  await userEvent.keyboard('{Escape}');
  expect(session.store.get().place.drawer).toBe('log');
  await view.updateComplete;
  await userEvent.keyboard('{Escape}');
  expect(session.store.get().place.drawer).toBeNull();
});

test('[DRAWER-21] a drawer beside the page leaves its bars free: head, screens and quarters', async () => {
  await page.viewport(1366, 768);
  const { app, session } = await mountPage();
  session.go({ drawer: 'assumptions' });
  await settle(app);
  const drawer = drawerOf(app).renderRoot.querySelector('dialog')!.getBoundingClientRect();
  expect(drawer.height).toBeGreaterThan(400);
  expect(drawer.right).toBe(1366);
  const bars = ['header', '.bar', 'time-bar'].map((bar) =>
    app.renderRoot.querySelector(bar)!.getBoundingClientRect(),
  );
  for (const { top, bottom } of bars) expect(bottom <= drawer.top || top >= drawer.bottom).toBe(true);
});

test('[WHY-40] entries of the ledger that an agreed act caused lead to its talks: what the deal was worth to each side has the focus, and the search for what ends them otherwise is below', async () => {
  const { app, session } = await mountPage();
  const ask = new CustomEvent('ledger', { detail: { kind: null, act: 'talks/tools' } });
  app.renderRoot.dispatchEvent(ask);
  await settle(app);
  const log = drawerOf(app).renderRoot.querySelector('run-log')!;
  await log.updateComplete;
  log.renderRoot.querySelector<HTMLButtonElement>('.talks')!.click();
  await settle(app);
  expect(session.store.get().place).toMatchObject({ screen: 'negotiation', drawer: null });
  const talks = app.renderRoot.querySelector('negotiation-screen')!;
  expect((talks.renderRoot as ShadowRoot).activeElement!.matches('.terms')).toBe(true);
});
