import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import type { VersionsWanted } from '../../src/components/drawers/version-list.ts';
import { mountPage, settle } from '../support/mounted-page.ts';

const banner = (app: ParleyApp) => app.renderRoot.querySelector('keep-banner')!.renderRoot;
afterEach(() => {
  document.querySelectorAll('parley-app').forEach((app) => app.remove());
  vi.restoreAllMocks();
});

test('[WORK-9] a banner says that work is in this browser only, or nowhere, until it is saved as a file or put away', async () => {
  const { app, session } = await mountPage();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  expect(banner(app).textContent.trim()).toBe('');
  session.store.update({ nudge: true });
  await settle(app);
  expect(banner(app).querySelector('span')!.textContent).toBe(
    'Saved in this browser only. Safari may delete it after 7 days.',
  );
  const { violations } = await axe.run(app.renderRoot.querySelector('keep-banner')!);
  expect(violations.map(({ id }) => id)).toEqual([]);
  banner(app).querySelector<HTMLButtonElement>('.later')!.click();
  expect(session.store.get().nudge).toBe(false);
  session.store.update({ keeping: 'blocked' });
  await settle(app);
  expect(banner(app).querySelector('span')!.textContent).toBe('Nothing is being saved on this device.');
  expect(banner(app).querySelector('.later')).toBeNull();
  banner(app).querySelector<HTMLButtonElement>('.save')!.click();
  await settle(app);
  expect(banner(app).textContent.trim()).toBe('');
  await session.setLever('duty', 45);
  await settle(app);
  expect(banner(app).textContent).toContain('Nothing is being saved');
});

test('[WORK-10] versions that the browser kept by itself are listed in the run log and opened from there, a step that can be undone', async () => {
  const { app, session } = await mountPage();
  await session.setLever('duty', 45);
  const work = session.work()!;
  await session.reset();
  const kept = [
    { at: 1_000, work: { ...work, changed: {} } },
    { at: 0, work },
  ];
  app.addEventListener('versions-wanted', (event) =>
    (event as CustomEvent<VersionsWanted>).detail(Promise.resolve(kept)),
  );
  app.addEventListener('version-open', (event) => void session.openWork((event as CustomEvent).detail));
  session.go({ drawer: 'log' });
  await settle(app);
  const log = app.renderRoot.querySelector('side-drawer')!.renderRoot.querySelector('run-log')!;
  const list = log.renderRoot.querySelector('version-list')!;
  list.renderRoot.querySelector('summary')!.click();
  await settle(app);
  const entries = [...list.renderRoot.querySelectorAll('li')];
  expect(entries.map((entry) => entry.textContent.replace(/\s+/g, ' '))).toEqual([
    expect.stringContaining('as it is stated'),
    expect.stringContaining('1 lever moved'),
  ]);
  entries[1]!.querySelector('button')!.click();
  await settle(app);
  const { changed, history } = session.store.get();
  expect(changed).toEqual({ duty: 45 });
  await session.goTo(history.at - 1);
  expect(session.store.get().changed).toEqual({});
});

test('[APP-36] of a run that failed a report can be copied: what was asked with its seed and versions, the steps and the reasons', async () => {
  const { app, session } = await mountPage();
  await session.setLever('duty', 45);
  const said = 'truce.yaml:3 start: not so [key-missing]';
  session.store.update({ run: 'failed', notices: [{ id: 1, kind: 'error', text: 'Not so.', log: said }] });
  await settle(app);
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  const status = app.renderRoot.querySelector('run-status')!.renderRoot;
  status.querySelector<HTMLButtonElement>('.report')!.click();
  await vi.waitFor(() => expect(status.textContent).toContain('Report copied'));
  const { scenario, result } = session.store.get();
  for (const part of [scenario!.title, 'Seed: 1', 'policies.x.add = 0.45', 'App: 0.1.0', said])
    expect(copied[0]).toContain(part);
  expect(copied[0]).toContain(result!.resultHash);
});
