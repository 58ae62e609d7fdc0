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
