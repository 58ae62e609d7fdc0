import { expect, test } from 'vitest';
import { StoreController } from '../../src/components/store-controller.ts';
import { createStore, type Store } from '../../src/state/store.ts';

test('[APP-60] an element follows the store that comes where there was another, and no longer the other', () => {
  const [first, later] = [createStore({ at: 0 }), createStore({ at: 0 })];
  let store: Store<{ at: number }> = first;
  let asked = 0;
  const host = { addController: () => undefined, requestUpdate: () => void asked++ };
  const controller = new StoreController(host as never, () => store);
  const countOf = (act: () => void): number => {
    const before = asked;
    act();
    return asked - before;
  };
  controller.hostUpdate();
  expect(countOf(() => first.update({ at: 1 }))).toBe(0);
  controller.hostConnected();
  controller.hostUpdate();
  expect(countOf(() => first.update({ at: 2 }))).toBe(1);
  store = later;
  controller.hostUpdate();
  controller.hostUpdate();
  expect(countOf(() => first.update({ at: 3 }))).toBe(0);
  expect(countOf(() => later.update({ at: 1 }))).toBe(1);
  controller.hostDisconnected();
  expect(countOf(() => later.update({ at: 2 }))).toBe(0);
});
