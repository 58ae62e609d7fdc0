import { expect, test } from 'vitest';
import type { Lever } from '../../src/schema/model.ts';
import type { RunRequest } from '../../src/schema/result.ts';
import type { Backend } from '../../src/state/backend.ts';
import { Session } from '../../src/state/session.ts';
import { stepsAhead } from '../../src/state/steps-ahead.ts';
import { readWork } from '../support/read-work.ts';
import { resultFixture } from '../support/result-fixture.ts';

const lever: Lever = {
  id: 'duty',
  path: 'policies.x.add',
  label: 'Duty',
  help: '',
  unit: 'points',
  scale: 0.01,
  min: 0,
  max: 60,
  step: 0.1,
  group: 'policy',
};

test('[APP-63] ahead of a lever are its next steps in its range, or where it is held, each as the page would ask for it', async () => {
  const asked: RunRequest[] = [];
  const { scenario } = resultFixture().request;
  const backend: Backend = {
    readWork,
    scenarios: () => Promise.resolve([]),
    open: () =>
      Promise.resolve({
        ok: true,
        warnings: [],
        value: { scenario, model: 'abc', levers: [lever], values: { duty: 0.002 } },
      }),
    run(request) {
      asked.push(request);
      return Promise.resolve({ ok: true, warnings: [], value: { ...resultFixture(), request } });
    },
  };
  const session = new Session(backend);
  await session.start(scenario.id);
  const ahead = (held?: number) => stepsAhead(session.store.get(), 'duty', held);
  const shown = (request: RunRequest) => request.overrides[lever.path];
  expect(ahead().map(shown)).toEqual([0.003, 0.001, 0.004, 0]);
  for (const value of [0.3, 0.1, 0.4, 0]) {
    const held = ahead(value);
    await session.setLever('duty', value);
    expect(held).toEqual([asked.at(-1)]);
  }
  expect(ahead().map(shown)).toEqual([0.001, undefined]);
  expect(ahead(61)).toEqual([]);
  // A step to where the scenario has it is the scenario itself.
  await session.setLever('duty', 0.1);
  expect(ahead()[0]).toEqual(asked[0]);
  expect(stepsAhead(session.store.get(), 'none')).toEqual([]);
});
