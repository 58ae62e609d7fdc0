import { expect, test } from 'vitest';
import type { FlipDesk, FlipFound } from '../../src/schema/flip-desk.ts';
import { FlipSession } from '../../src/state/flip-session.ts';
import { resultFixture } from '../support/result-fixture.ts';

const run = resultFixture();
const found: FlipFound = {
  table: 'talks',
  ending: 'in-force',
  flip: null,
  move: { change: { issue: 'duty', key: 'without', level: 1 }, outcome: 4 },
  tried: 3,
  changes: 8,
};

test('[TALK-4] one search for a flip at a time: what is found is about its run, what is called off leaves nothing, what breaks off says so', async () => {
  const answers: ((answer: FlipFound | null | Error) => void)[] = [];
  let stopped = 0;
  const desk: FlipDesk = {
    findFlip: (_, progress) =>
      new Promise((resolve, reject) => {
        progress({ done: 1, of: 8 });
        answers.push((answer) =>
          answer instanceof Error ? reject(answer) : resolve({ ok: true, value: answer, warnings: [] }),
        );
      }),
    stopFlip: () => Promise.resolve(void stopped++),
  };
  const session = new FlipSession(desk);
  const first = session.find(run, 'talks');
  expect(session.store.get()).toMatchObject({ busy: true, progress: { done: 1, of: 8 } });
  await session.find(run, 'talks');
  expect(answers).toHaveLength(1);
  answers[0]!(found);
  await first;
  expect(session.store.get()).toEqual({
    found: { run, flip: found },
    busy: false,
    progress: null,
    wrong: '',
  });
  const second = session.find(run, 'talks');
  await session.cancel();
  answers[1]!(null);
  await second;
  expect([stopped, session.store.get().found, session.store.get().busy]).toEqual([1, null, false]);
  const third = session.find(run, 'talks');
  answers[2]!(new Error('gone'));
  await third;
  expect(session.store.get().wrong).toContain('gone');
});
