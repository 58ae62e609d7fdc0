import { afterEach, expect, test, vi } from 'vitest';
import { tellNextOpening } from '../../src/state/next-opening.ts';

afterEach(() => vi.unstubAllGlobals());

test('[FIRST-9] the browser keeps whether there is work to open, and one that keeps nothing is no error', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  tellNextOpening('work');
  expect([...kept]).toEqual([['parley-opens', 'work']]);
  tellNextOpening('first-view');
  expect([...kept]).toEqual([]);
  vi.stubGlobal('localStorage', undefined);
  expect(() => tellNextOpening('work')).not.toThrow();
});
