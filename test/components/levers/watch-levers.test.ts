import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchLevers, type LeverNear } from '../../../src/components/levers/watch-levers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('[APP-64] a lever is told once a reader has been at it or held it still for a while, and let go at once', () => {
  const page = new EventTarget();
  const told: (LeverNear | null)[] = [];
  const moved = watchLevers(page, (lever) => told.push(lever));
  const at = (name: string, lever?: string, element: object = {}): void => {
    const event = new Event(name);
    event.composedPath = () => [element, { dataset: { lever } }, page] as EventTarget[];
    page.dispatchEvent(event);
  };
  const since = (): (LeverNear | null)[] => told.splice(0);
  const wait = (ms: number): unknown => vi.advanceTimersByTime(ms);
  at('pointermove', 'a');
  wait(100);
  at('pointermove', 'a');
  expect(since()).toEqual([]);
  wait(100);
  expect(since()).toEqual([{ id: 'a', held: null }]);
  at('pointermove');
  expect(since()).toEqual([null]);
  at('keyup', 'b');
  at('keyup', 'c');
  wait(1000);
  expect(since()).toEqual([null, { id: 'c', held: null }]);
  // What is typed is no number before it is taken.
  at('input', 'c', { type: 'number', value: '12' });
  for (const value of ['3', '4', '5']) at('input', 'c', { type: 'range', value });
  wait(1000);
  expect(since()).toEqual([{ id: 'c', held: 5 }]);
  moved();
  expect(since()).toEqual([{ id: 'c', held: null }]);
  at('pointermove');
  moved();
  wait(1000);
  expect(since()).toEqual([null]);
});
