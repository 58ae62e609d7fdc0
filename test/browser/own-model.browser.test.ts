import { expect, test, vi } from 'vitest';
import { defineElements } from '../../src/components/define-elements.ts';
import type { ModelsWanted } from '../../src/components/drawers/side-drawer.ts';
import type { KeptModel } from '../../src/schema/model-desk.ts';
import { createBrowserModels } from '../../src/state/browser-models.ts';
import { ModelSession } from '../../src/state/model-session.ts';

const model = (hash: string, letters: number): KeptModel => ({
  id: 'small',
  hash,
  files: new Map([['model.yaml', 'x'.repeat(letters)]]),
});

const read = { id: 'mine', version: '1.0.0', title: 'Mine', hash: 'abcdef0123456789', kept: true };

test('[MINE-27] the browser keeps models by hash, those used last within its bound, and none that is larger than that, and forgets one that is removed; without room it keeps no more and gives what it has', async () => {
  const name = `parley-test-${performance.now()}`;
  let at = 0;
  const models = createBrowserModels(() => at++, name);
  expect(await models.kept('one')).toBeNull();
  for (const hash of ['one', 'two']) expect(await models.keep(model(hash, 9e6))).toBe(true);
  expect((await models.kept('one'))?.files).toEqual(model('one', 9e6).files);
  expect(await models.keep(model('three', 9e6))).toBe(true);
  const later = createBrowserModels(() => at++, name);
  const there = await Promise.all(
    ['one', 'two', 'three'].map(async (hash) => (await later.kept(hash)) !== null),
  );
  expect(there).toEqual([true, false, true]);
  expect(await later.keep(model('four', 21e6))).toBe(false);
  expect(await later.kept('one')).not.toBeNull();
  expect((await later.all()).map(({ hash }) => hash)).toEqual(['one', 'three']);
  await later.forget('three');
  expect((await later.all()).map(({ hash }) => hash)).toEqual(['one']);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await later.keep(model('five', 1))).toBe(false);
  expect((await later.kept('one'))?.hash).toBe('one');
  full.mockRestore();
  indexedDB.deleteDatabase(name);
});

test('[MINE-28] a page without the model of its work says so, takes the model, or opens the work without it', async () => {
  defineElements();
  const session = new ModelSession({
    openModel: () => Promise.resolve({ ok: true, value: read, warnings: [] }),
    keptModels: () => Promise.resolve([]),
    forgetModel: () => Promise.resolve(),
    leaveModel: () => Promise.resolve(true),
    describeModel: () => Promise.resolve(''),
  });
  const heard: string[] = [];
  const answer = (event: Event): void => (event as CustomEvent<ModelsWanted>).detail(session);
  document.body.addEventListener('models-wanted', answer);
  const page = document.createElement('landing-page');
  const made = { app: '', model: 'small 1.0.0', hash: 'abc', own: true as const };
  const work = { format: 1 as const, scenario: { id: 'a' }, changed: {}, made };
  page.landing = { problem: 'own-model', details: ['It was made with small 1.0.0.'], work };
  for (const name of ['model-open', 'open-anyway']) page.addEventListener(name, () => heard.push(name));
  document.body.append(page);
  await page.updateComplete;
  expect(page.renderRoot.querySelector('[role=alert]')!.textContent).toContain('somebody’s own model');
  const own = page.renderRoot.querySelector('own-model')!;
  await own.updateComplete;
  const input = own.renderRoot.querySelector<HTMLInputElement>('input[accept=".zip"]')!;
  const transfer = new DataTransfer();
  transfer.items.add(new File(['x'], 'mine.zip'));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const anyway = [...page.renderRoot.querySelectorAll('button')].find((button) =>
    button.textContent.includes('on the model that is here'),
  );
  anyway!.click();
  expect(heard).toEqual(['model-open', 'open-anyway']);
  page.remove();
  document.body.removeEventListener('models-wanted', answer);
});

test('[MINE-40] a model that the open scenario does not name is said to be read, with its names and a way to run the scenario on it; models that are kept are listed and removed', async () => {
  defineElements();
  let kept: { id: string; hash: string }[] = [];
  const session = new ModelSession({
    openModel() {
      kept = [read, { id: 'small', hash: '0123' }];
      return Promise.resolve({ ok: true, value: read, warnings: [] });
    },
    keptModels: () => Promise.resolve(kept),
    forgetModel: (hash) => Promise.resolve(void (kept = kept.filter((one) => one.hash !== hash))),
    leaveModel: () => Promise.resolve(true),
    describeModel: () => Promise.resolve(''),
  });
  const heard: unknown[] = [];
  const view = document.createElement('own-model');
  view.session = session;
  Object.assign(view, { model: 'small', hash: 'ours' });
  for (const name of ['model-open', 'model-run'])
    view.addEventListener(name, (event) => heard.push([name, (event as CustomEvent<unknown>).detail]));
  document.body.append(view);
  await session.open({ name: 'mine.zip', files: [] });
  await view.updateComplete;
  const root = view.renderRoot;
  expect(root.textContent).toContain('Read: mine 1.0.0, Mine, own model abcdef01.');
  expect(root.textContent).toContain('The open scenario names small.');
  root.querySelector<HTMLButtonElement>('.run-on')!.click();
  expect(heard).toEqual([['model-run', read]]);
  view.hash = read.hash;
  await view.updateComplete;
  expect(root.textContent).not.toContain('Read: ');
  const names = () =>
    [...root.querySelectorAll('.kept li')].map((row) => row.textContent!.trim().split('\n')[0]);
  expect(names()).toEqual(['mine, own model abcdef01', 'small, own model 0123']);
  root.querySelector<HTMLDetailsElement>('.kept')!.open = true;
  root.querySelector<HTMLButtonElement>('.kept button')!.click();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(names()).toEqual(['small, own model 0123']);
  expect((root as ShadowRoot).activeElement!.localName).toBe('summary');
  view.remove();
});
