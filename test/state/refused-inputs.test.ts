import { expect, test } from 'vitest';
import type { Checked, Diagnostic } from '../../src/schema/diagnostic.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { Backend } from '../../src/state/backend.ts';
import { Session } from '../../src/state/session.ts';
import { resultFixture } from '../support/result-fixture.ts';
import { readWork } from '../support/read-work.ts';

const wrong = (line: number): Diagnostic => ({
  code: 'key-missing',
  severity: 'error',
  file: 'own.yaml',
  line,
  path: 'start',
  values: { key: 'start' },
});
const { scenario } = resultFixture().request;
const good: Checked<RunResult> = { ok: true, value: resultFixture(), warnings: [] };
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A page on the listed scenario, and a hand on how its runs end; a file opens as a scenario of its own, if its text is not empty. */
async function opened(mistakes: number) {
  const runs: ((outcome: Checked<RunResult>) => void)[] = [];
  const backend: Backend = {
    readWork,
    scenarios: () => Promise.resolve([{ id: scenario.id, title: scenario.title }]),
    open: (source) =>
      Promise.resolve(
        'text' in source && source.text === ''
          ? { ok: false, diagnostics: Array.from({ length: mistakes }, (_, at) => wrong(at + 1)) }
          : {
              ok: true,
              warnings: [],
              value: {
                scenario: 'text' in source ? { ...scenario, title: 'Own' } : scenario,
                model: 'abc',
                levers: [],
                values: {},
              },
            },
      ),
    run: () => new Promise((resolve) => runs.push(resolve)),
  };
  const session = new Session(backend);
  void session.start(scenario.id);
  await settle();
  runs[0]!(good);
  await settle();
  return { session, runs };
}

test('[APP-11] a scenario that cannot run gives way to that of the result shown', async () => {
  const { session, runs } = await opened(1);
  void session.open({ file: 'own.yaml', text: 'x' });
  await settle();
  expect(session.store.get()).toMatchObject({ run: 'running', file: 'own.yaml', scenario: { title: 'Own' } });
  runs[1]!({ ok: false, diagnostics: [wrong(7)] });
  await settle();
  expect(session.store.get()).toMatchObject({ run: 'current', file: null, scenario });
  expect(session.store.get().notices.map(({ text }) => text)).toEqual([
    'own.yaml:7 start: the key start is missing (add it) [key-missing]',
  ]);
});

test('[APP-12] a notice outlives the run beside which it came, and goes with the next thing the user does', async () => {
  const { session, runs } = await opened(1);
  void session.run();
  await session.open({ file: 'own.yaml', text: '' });
  runs[1]!(good);
  await settle();
  expect(session.store.get()).toMatchObject({ run: 'current', notices: [{ kind: 'error' }] });
  void session.reset();
  expect(session.store.get().notices).toEqual([]);
});

test('[APP-13] of many diagnostics the first are shown and the rest counted, and all can be dismissed at once', async () => {
  const { session } = await opened(62);
  await session.open({ file: 'own.yaml', text: '' });
  const texts = session.store.get().notices.map(({ text }) => text);
  expect(texts).toHaveLength(5);
  expect(texts.at(-1)).toBe('58 more of this kind.');
  session.dismiss();
  expect(session.store.get().notices).toEqual([]);
});
