import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defineElements } from '../../src/components/define-elements.ts';
import { defineExporters } from '../../src/components/define-exporters.ts';
import type { ParleyApp } from '../../src/components/parley-app.ts';
import '../../src/page.css';
import type { ScreenId } from '../../src/state/place.ts';
import type { Backend } from '../../src/state/backend.ts';
import { createBrowserKeeper } from '../../src/state/browser-keeper.ts';
import { collectedIn } from '../../src/state/collected.ts';
import { keepWork } from '../../src/state/keep-work.ts';
import type { Keeper } from '../../src/state/keeper.ts';
import { Session } from '../../src/state/session.ts';
import type { RunResult } from '../../src/schema/result.ts';
import { bargainingFixture } from '../support/bargaining-fixture.ts';
import { readWork } from '../support/read-work.ts';

const { scenario } = bargainingFixture().request;
const backendOf = (result: RunResult): Backend => ({
  readWork,
  scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
  open: () =>
    Promise.resolve({ ok: true, warnings: [], value: { scenario, model: 'abc', levers: [], values: {} } }),
  run: () => Promise.resolve({ ok: true, value: result, warnings: [] }),
});
const stops: (() => void)[] = [];

async function mount(
  keeper: Keeper | null = null,
  result = bargainingFixture(),
): Promise<{ app: ParleyApp; session: Session }> {
  defineElements();
  defineExporters();
  const session = new Session(backendOf(result), '0.1.0');
  const app = document.createElement('parley-app');
  app.session = session;
  app.version = '0.1.0';
  document.body.append(app);
  if (keeper !== null) {
    const [last] = await keeper.kept();
    if (last !== undefined) session.store.update(collectedIn(last.work));
    stops.push(keepWork(session, keeper));
  }
  await session.start(scenario.id);
  await app.updateComplete;
  return { app, session };
}
const rootOf = (app: ParleyApp, name: string): ParentNode => app.renderRoot.querySelector(name)!.shadowRoot!;
const screenOf: Readonly<Record<string, ScreenId>> = { C6: 'negotiation', C10: 'tradeoffs' };
/** Adds a figure by its button, on the screen that has it. */
async function add(app: ParleyApp, chart: string): Promise<void> {
  app.session.go({ screen: screenOf[chart] ?? 'overview' });
  await app.updateComplete;
  const views = [...app.renderRoot.querySelectorAll('figure-view')];
  const view = views.find((one) => one.chart === chart)!;
  await expect.poll(() => view.shadowRoot!.querySelector('.add')).not.toBeNull();
  view.shadowRoot!.querySelector<HTMLButtonElement>('.add')!.click();
  await app.updateComplete;
  await (app.renderRoot.querySelector('tray-bar') as ParleyApp | null)?.updateComplete;
}
async function tray(app: ParleyApp): Promise<ParentNode> {
  app.session.go({ drawer: 'tray' });
  await app.updateComplete;
  const drawer = app.renderRoot.querySelector('side-drawer')!;
  await drawer.updateComplete;
  const found = drawer.renderRoot.querySelector('figure-tray')!;
  await found.updateComplete;
  return found.shadowRoot!;
}
const press = (root: ParentNode, selector: string): void =>
  root.querySelector<HTMLButtonElement>(selector)!.click();
/** What the page has saved as a file while something was done. */
async function saved(act: () => void): Promise<{ name: string; bytes: Uint8Array }> {
  const urls: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    urls.push(blob as Blob);
    return original(blob);
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  act();
  await expect.poll(() => names.length, { timeout: 60_000 }).toBe(1);
  vi.restoreAllMocks();
  return { name: names[0]!, bytes: new Uint8Array(await urls.at(-1)!.arrayBuffer()) };
}
const original = URL.createObjectURL.bind(URL);

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  document.querySelectorAll('parley-app').forEach((app) => app.remove());
});

test('[TRAY-11] a figure goes into the tray by one press, the page says so, and the memo is one press away', async () => {
  const { app, session } = await mount();
  await add(app, 'C3');
  const bar = rootOf(app, 'tray-bar');
  expect(bar.querySelector('[role=status]')!.textContent).toContain('In the tray (1 figure)');
  const count = rootOf(app, 'drawer-buttons').querySelector('.count')!;
  expect(count.textContent).toBe('1');
  expect(count.closest('button')!.getAttribute('aria-label')).toBe('Tray, 1 figure');
  const { name, bytes } = await saved(() => press(bar, '.memo'));
  expect(name).toBe('parley-memo.docx');
  const parts = unzipSync(bytes);
  expect(strFromU8(parts['word/document.xml']!)).toContain('How this was made');
  const png = Object.entries(parts).find(([file]) => file.endsWith('.png'))![1];
  expect(strFromU8(png.slice(1, 4))).toBe('PNG');
  expect(png.length).toBeGreaterThan(20_000);
  expect(session.store.get().history.steps.at(-1)!.sentence).toBe('Added figure C3 to the tray');
});

test('[TRAY-22] the bar of the tray is a row of the page that lies over no figure, and another screen shuts it', async () => {
  await page.viewport(1366, 768);
  const { app, session } = await mount();
  await add(app, 'C3');
  const bar = app.renderRoot.querySelector('tray-bar')!;
  const [body, row] = [app.renderRoot.querySelector('.body')!, bar].map((one) => one.getBoundingClientRect());
  expect(row!.height).toBeGreaterThan(24);
  expect(row!.top).toBeGreaterThanOrEqual(body!.bottom - 1);
  session.go({ screen: 'tradeoffs' });
  await expect.poll(() => bar.shadowRoot!.querySelector('.bar')).toBeNull();
  session.go({ screen: 'overview' });
  await app.updateComplete;
  await bar.updateComplete;
  expect(bar.shadowRoot!.querySelector('.bar')).toBeNull();
});

test('[TRAY-12] figures of the tray change places, take captions and leave by keys and buttons, each step can be undone, and the focus stays at hand', async () => {
  const { app, session } = await mount();
  for (const chart of ['C3', 'C6', 'C10']) await add(app, chart);
  const root = await tray(app);
  const shown = () => session.store.get().bench.tray.map(({ spec }) => spec.chart);
  root.querySelectorAll<HTMLButtonElement>('.up')[2]!.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(shown).toEqual(['C3', 'C10', 'C6']);
  await userEvent.keyboard('{Enter}');
  await expect.poll(shown).toEqual(['C10', 'C3', 'C6']);
  const active = () => (root as ShadowRoot).activeElement!;
  await expect.poll(() => active().getAttribute('aria-label')).toBe('Down: figure 1');
  const words = root.querySelector('textarea')!;
  await userEvent.fill(words, 'Trade moves');
  words.dispatchEvent(new Event('change'));
  expect(session.store.get().bench.tray[0]!.caption).toBe('Trade moves');
  root.querySelectorAll<HTMLButtonElement>('.remove')[2]!.click();
  await expect.poll(shown).toEqual(['C10', 'C3']);
  await expect.poll(() => active().getAttribute('aria-label')).toBe('Remove: figure 2');
  expect(root.textContent).toContain('Made with Parley 0.1.0');
  await session.goTo(session.store.get().history.at - 2);
  expect(shown()).toEqual(['C10', 'C3', 'C6']);
  expect(session.store.get().bench.tray[0]!.caption).toBe('');
});

test('[TRAY-13] an empty tray is a line and a button, and axe finds nothing to object to in bar and drawer', async () => {
  const { app, session } = await mount();
  const root = await tray(app);
  expect(root.querySelectorAll('p')).toHaveLength(1);
  expect(root.querySelectorAll('button')).toHaveLength(1);
  press(root, 'button');
  expect(session.store.get().place).toMatchObject({ drawer: null, screen: 'overview' });
  await app.updateComplete;
  await add(app, 'C3');
  const objections = async (part: string) => {
    const { violations } = await axe.run(app.renderRoot.querySelector(part)!);
    return violations.map(({ id, nodes }) => [id, nodes[0]!.html]);
  };
  expect(await objections('tray-bar')).toEqual([]);
  await tray(app);
  expect(await objections('side-drawer')).toEqual([]);
  expect(await objections('drawer-buttons')).toEqual([]);
});

test('[TRAY-14] the tray comes back with the page, bit for bit, and a full store loses nothing: it is said, and the file holds it', async () => {
  const name = `parley-tray-${performance.now()}`;
  const keeper = createBrowserKeeper(() => Date.now(), name);
  const first = await mount(keeper);
  await add(first.app, 'C6');
  const { bench } = first.session.store.get();
  await expect.poll(async () => (await keeper.kept())[0]?.work.bench?.tray.length).toBe(1);
  first.app.remove();
  const again = await mount(createBrowserKeeper(() => Date.now(), name));
  expect(again.session.store.get().bench).toEqual(bench);
  again.app.remove();
  indexedDB.deleteDatabase(name);
  const full: Keeper = { kept: () => Promise.resolve([]), keep: () => Promise.reject(new Error('full')) };
  const { app, session } = await mount(full);
  await add(app, 'C3');
  await expect.poll(() => session.store.get().keeping).toBe('blocked');
  await app.updateComplete;
  await expect
    .poll(() => rootOf(app, 'keep-banner').querySelector('p')?.textContent)
    .toContain('Nothing is being saved on this device');
  const { name: file, bytes } = await saved(() =>
    rootOf(app, 'keep-banner').querySelector<HTMLButtonElement>('.save')!.click(),
  );
  expect(file).toMatch(/\.parley\.json$/);
  await session.openFile(file, new TextDecoder().decode(bytes));
  expect(session.store.get().bench).toEqual(
    expect.objectContaining({
      tray: [expect.objectContaining({ spec: expect.objectContaining({ chart: 'C3' }) })],
    }),
  );
});

test('[TRAY-21] a title and an alternative text written in the page are drawn, presented, printed and laid aside, can be undone, and come back with the page', async () => {
  const keeper = createBrowserKeeper(Date.now, 'own-words');
  const { app, session } = await mount(keeper, bargainingFixture());
  const view = () =>
    [...app.renderRoot.querySelectorAll('figure-view')].find(({ chart }) => chart === 'C3')!.renderRoot;
  await expect.poll(() => view().querySelector('figure-save')).not.toBeNull();
  const before = view().querySelector('svg title')!.textContent;
  const menu = view().querySelector('figure-save')!;
  menu.renderRoot.querySelector('details')!.open = true;
  const write = async (field: string, words: string): Promise<void> => {
    await expect.poll(() => menu.renderRoot.querySelector(field)).not.toBeNull();
    const box = menu.renderRoot.querySelector<HTMLInputElement>(field)!;
    box.value = words;
    box.dispatchEvent(new Event('change'));
    await app.updateComplete;
  };
  await write('input[type=text]', 'Chips buy time');
  await write('textarea', 'The delay grows.');
  await expect.poll(() => view().querySelector('svg title')!.textContent).toBe('Chips buy time');
  expect(view().querySelector('svg desc')!.textContent).toBe('The delay grows.');
  await add(app, 'C3');
  expect(session.store.get().bench.tray[0]!.spec).toMatchObject({ title: { words: 'Chips buy time' } });

  dispatchEvent(new Event('beforeprint'));
  const paper = rootOf(app, 'print-pages');
  expect(paper.querySelector('[data-chart=C3] title')!.textContent).toBe('Chips buy time');
  session.go({ mode: 'present' });
  const presented = () =>
    app.renderRoot.querySelector('present-view')?.renderRoot.querySelector('figure-view');
  await expect.poll(() => presented()?.chart).toBe('C8');
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => presented()?.chart).toBe('C3');
  await expect
    .poll(() => presented()!.renderRoot.querySelector('svg title')?.textContent)
    .toBe('Chips buy time');
  session.go({ mode: undefined });
  await app.updateComplete;

  await session.goTo(0);
  await expect.poll(() => view().querySelector('svg title')?.textContent).toBe(before);
  await session.goTo(2);
  await expect.poll(() => view().querySelector('svg title')?.textContent).toBe('Chips buy time');
  await expect.poll(async () => (await keeper.kept())[0]?.work.bench?.words?.length).toBe(1);
  app.remove();
  const again = await mount(keeper);
  expect(again.session.store.get().bench.words![0]).toMatchObject({ title: { words: 'Chips buy time' } });
});
