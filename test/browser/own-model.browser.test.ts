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

test('[MINE-27] the browser keeps models by hash, those used last within its bound, and none that is larger than that; without room it keeps no more and gives what it has', async () => {
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
    openModel: () => Promise.resolve({ ok: true, value: { kept: true }, warnings: [] }),
    leaveModel: () => Promise.resolve(),
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
