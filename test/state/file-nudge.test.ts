import { afterEach, expect, test, vi } from 'vitest';
import { initialState, type AppState } from '../../src/state/app-state.ts';
import { nudgeToFile } from '../../src/state/file-nudge.ts';
import { takeStep } from '../../src/state/history.ts';
import { createStore } from '../../src/state/store.ts';

afterEach(() => void vi.useRealTimers());

test('[WORK-8] ten minutes after the first change that no file has the reader is told; put away it comes again as much later, and a file ends it', () => {
  vi.useFakeTimers();
  const store = createStore<AppState>(initialState);
  const stop = nudgeToFile(store);
  const minutes = (count: number): boolean => {
    vi.advanceTimersByTime(count * 60_000);
    return store.get().nudge;
  };
  const step = (sentence: string): void => {
    const { history } = store.get();
    const state = history.steps[0]?.state ?? {
      format: 1 as const,
      scenario: { id: 'one' },
      changed: {},
      made: { app: '', model: '', hash: '' },
      tree: 0,
    };
    store.update({ history: takeStep(history, { sentence, state }) });
  };
  step('Opened');
  expect(minutes(60)).toBe(false);
  step('Moved');
  expect(minutes(6)).toBe(false);
  step('Moved again');
  expect(minutes(3)).toBe(false);
  expect(minutes(1)).toBe(true);
  store.update({ nudge: false });
  expect([minutes(9), minutes(1)]).toEqual([false, true]);
  store.update({ filed: store.get().history });
  expect(minutes(60)).toBe(false);
  step('Moved once more');
  expect(minutes(10)).toBe(true);
  stop();
  store.update({ nudge: false });
  expect(minutes(60)).toBe(false);
});
