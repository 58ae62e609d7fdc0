import { expect, test } from 'vitest';
import type { Work } from '../../src/schema/work.ts';
import { createBrowserKeeper } from '../../src/state/browser-keeper.ts';

const work = (value: number): Work => ({
  format: 1,
  scenario: { id: 'truce-2025' },
  changed: { a: value },
  made: { app: '0.1.0', model: 'world-2023 0.1.0', hash: 'abc' },
});

test('[WORK-7] the browser keeps the last twenty versions, newest first, and another page finds them', async () => {
  const name = `parley-test-${performance.now()}`;
  const keeper = createBrowserKeeper(() => 1000, name);
  for (let value = 0; value < 23; value++) await keeper.keep(work(value));
  const kept = await createBrowserKeeper(() => 1000, name).kept();
  expect(kept.map(({ work: { changed } }) => changed['a'])).toEqual(
    Array.from({ length: 20 }, (_, at) => 22 - at),
  );
  indexedDB.deleteDatabase(name);
});

test('[WORK-24] two pages of one browser lose nothing of one another, and each goes on with its own work', async () => {
  const name = `parley-test-${performance.now()}`;
  const pin = (id: number, title: string) => ({ id, title, scenario: 'Truce', work: work(id) });
  const [first, second] = ['first', 'second'].map((page) => createBrowserKeeper(() => 1000, name, page));
  await first!.kept();
  await second!.kept();
  const mine = { tray: [], pins: [pin(1, 'Mine')] };
  await first!.keep({ ...work(1), bench: mine });
  await second!.keep(work(2));
  const read = async () => createBrowserKeeper(() => 1000, name).kept();
  expect((await read())[0]!.work.bench?.pins).toEqual(mine.pins);
  expect((await read()).find(({ page }) => page === 'first')?.work.changed).toEqual({ a: 1 });
  await second!.keep({ ...work(2), bench: { tray: [], pins: [pin(1, 'Theirs')] } });
  await first!.keep(work(1));
  expect((await read())[0]!.work.bench?.pins.map(({ title }) => title)).toEqual(['Theirs']);
  indexedDB.deleteDatabase(name);
});
