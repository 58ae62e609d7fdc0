import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { LastingWorker } from '../../src/runner/lasting-worker.ts';

interface Api {
  name: string;
  heard: string[];
}
/** Workers that end when the test says so. */
function workers() {
  const started: { api: Api; end(why: string): void }[] = [];
  const lasting = new LastingWorker(() => {
    let end: (why: string) => void = () => undefined;
    const ended = new Promise<string>((resolve) => (end = resolve));
    const api: Api = { name: `worker ${started.length + 1}`, heard: [] };
    started.push({ api, end });
    return { api, ended };
  });
  return { started, lasting };
}
const say =
  (word: string, ok = true) =>
  (api: Api) => {
    api.heard.push(word);
    return Promise.resolve({ ok, by: api.name });
  };
const never = (api: Api) => {
  api.heard.push('never');
  return new Promise<string>(() => undefined);
};
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('[LAST-1] a worker that ended is replaced; the new one is told what the old one knew, the latest of each kind and nothing that was refused, before it is asked again', async () => {
  const { started, lasting } = workers();
  expect(started).toHaveLength(0);
  await lasting.tell('scenario', say('first'));
  await lasting.tell('model', say('model'));
  await lasting.tell('scenario', say('second'));
  await lasting.tell('scenario', say('bad', false));
  const asked = lasting.ask(async (api) => (started.length === 1 ? never(api) : say('question')(api)));
  await settle();
  started[0]!.end('memory');
  expect(await asked).toEqual({ ok: true, by: 'worker 2' });
  expect(started.map(({ api }) => api.heard)).toEqual([
    ['first', 'model', 'second', 'bad', 'never'],
    ['model', 'second', 'question'],
  ]);
});

test('[LAST-2] a question that ends two workers is refused with the reason, one that throws is not asked again, and the next has a worker', async () => {
  const { started, lasting } = workers();
  const asked = lasting.ask(never);
  const both = Promise.allSettled([asked, lasting.ask(never)]);
  await settle();
  started[0]!.end('memory');
  await settle();
  expect(started).toHaveLength(2);
  started[1]!.end('memory again');
  const reasons = (await both).map((one) => (one.status === 'rejected' ? String(one.reason) : 'answered'));
  expect(reasons).toEqual(['Error: memory again', 'Error: memory again']);
  await expect(lasting.ask(() => Promise.reject(new Error('no such table')))).rejects.toThrow(
    'no such table',
  );
  expect(await lasting.ask(say('hello'))).toEqual({ ok: true, by: 'worker 3' });
  expect(started).toHaveLength(3);
});

test('[LAST-4] an answer is not held for as long as the worker that gave it lives', async () => {
  const { lasting } = workers();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = async () => new WeakRef(await lasting.ask(() => Promise.resolve({ table: [1] })));
  const answers = [await held(), await held()];
  await settle();
  collect();
  expect(answers.map((one) => one.deref())).toEqual([undefined, undefined]);
});
