import { expect, test, vi } from 'vitest';
import { createBrowserShelf } from '../../src/state/browser-shelf.ts';

const answer = (bytes: number) => ({ values: [new Float64Array(bytes / 8).fill(1.5)] });

test('[WORK-27] finished runs stay in the browser as they are, for the same engine alone; those that were longest unused make room, and a full store is said to', async () => {
  const database = `parley-runs-test-${performance.now()}`;
  const full = vi.fn();
  let time = 0;
  const page = (engine = 'one') =>
    createBrowserShelf({ engine, most: 30_000, now: () => ++time, full }, database);
  const first = page();
  first.keep('a', 0, answer(8_000));
  first.keep('a', 1, { values: [Float64Array.of(0.1, -0, NaN)] });
  await first.written();
  first.keep('b', 'x 1', answer(8_000));
  await first.written();
  first.ask('about', { seeds: 20 });
  await expect.poll(async () => page().asked('about')).toEqual({ seeds: 20 });
  expect(await page('two').asked('about')).toBeNull();
  const kept = await page().kept<number, { values: Float64Array[] }>('a');
  expect([...kept.keys()]).toEqual([0, 1]);
  expect(Object.is(kept.get(1)!.values[0]![1], -0)).toBe(true);
  expect((await page('two').kept('a')).size).toBe(0);
  // The book that was read last stays; the other goes.
  first.keep('c', 0, answer(16_000));
  await first.written();
  expect((await page().kept('b')).size).toBe(0);
  expect((await page().kept('a')).size).toBe(2);
  expect(full).not.toHaveBeenCalled();
  first.keep('d', 0, answer(40_000));
  await first.written();
  expect(full).toHaveBeenCalledOnce();
  expect((await page().kept('d')).size).toBe(0);
  // What was refused took nothing else with it.
  expect((await page().kept('c')).size).toBe(1);
  indexedDB.deleteDatabase(database);
});

test('[WORK-28] where the browser denies its store, runs are not kept, which is said to, and all else goes on', async () => {
  const denied = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const full = vi.fn();
  const shelf = createBrowserShelf({ engine: 'one', most: 30_000, now: () => 1, full });
  shelf.ask('about', { seeds: 20 });
  expect(await shelf.asked('about')).toBeNull();
  shelf.keep('a', 0, answer(80));
  await shelf.written();
  expect((await shelf.kept('a')).size).toBe(0);
  expect(full).toHaveBeenCalled();
  denied.mockRestore();
});
