import { expect, test } from 'vitest';
import type { Checked } from '../../src/schema/diagnostic.ts';
import type { RunRequest, RunResult } from '../../src/schema/result.ts';
import { KnownRuns } from '../../src/state/known-runs.ts';
import { resultFixture } from '../support/result-fixture.ts';

type Outcome = Checked<RunResult>;
const base = resultFixture().request;
const of = (value: number): RunRequest => ({ ...base, overrides: { 'policies.x.add': value } });
const nothing = (): void => undefined;

/** An engine that does one thing at a time, as the worker does: what is new ends what was before. */
function engine() {
  const made: {
    request: RunRequest;
    end: (status?: 'complete' | 'cancelled') => Promise<void>;
    die: () => Promise<void>;
  }[] = [];
  let end: (status: 'complete' | 'cancelled') => void = nothing;
  const run = (request: RunRequest, hear: (progress: never) => void): Promise<Outcome> => {
    end('cancelled');
    return new Promise((done, failed) => {
      end = (status) => done({ ok: true, warnings: [], value: { ...resultFixture(), request, status } });
      const mine = end;
      hear(request.overrides as never);
      made.push({
        request,
        async end(status = 'complete') {
          mine(status);
          await settle();
        },
        async die() {
          failed(new Error('the worker ended'));
          await settle();
        },
      });
    });
  };
  const stop = async (): Promise<void> => end('cancelled');
  return {
    made,
    runs: new KnownRuns({ run, stop }),
    values: () => made.map(({ request }) => valueOf(request)),
  };
}
const valueOf = ({ overrides }: RunRequest) => overrides['policies.x.add'];
const settle = () => new Promise((done) => setTimeout(done));
const resultOf = (outcome: Outcome) => (outcome.ok ? outcome.value : null);

test('[APP-61] what was run before is known and the very same result; what differs in anything, was called off or long ago is run', async () => {
  const { made, runs } = engine();
  const ask = async (request: RunRequest) => {
    const count = made.length;
    const outcome = runs.run(request, nothing);
    await settle();
    const isNew = made.length > count;
    if (isNew) await made.at(-1)!.end();
    return { isNew, result: resultOf(await outcome) };
  };
  const first = await ask(of(1));
  const again = await ask(structuredClone(of(1)));
  expect([first.isNew, again.isNew]).toEqual([true, false]);
  expect(again.result).toBe(first.result);
  for (const other of [of(2), { ...of(1), seed: 2 }, { ...of(1), model: 'another' }])
    expect((await ask(other)).isNew).toBe(true);
  const left = runs.run(of(3), nothing);
  await settle();
  await made.at(-1)!.end('cancelled');
  await left;
  expect((await ask(of(3))).isNew).toBe(true);
  // What is asked again stays; of what is not, the oldest go.
  for (let value = 10; value < 29; value++) {
    await ask(of(value));
    await ask(of(1));
  }
  expect((await ask(of(1))).isNew).toBe(false);
  expect((await ask(of(2))).isNew).toBe(true);
});

test('[APP-62] runs ahead are made one after the other, give way to what is asked, and one that is asked meanwhile goes on', async () => {
  const { made, runs, values } = engine();
  runs.prepare([of(1), of(2), of(3)]);
  await settle();
  expect(values()).toEqual([1]);
  await made[0]!.end();
  expect(values()).toEqual([1, 2]);
  // What is under way is waited for, with its progress from there on.
  const joined = runs.run(of(2), nothing);
  await made[1]!.end();
  expect(resultOf(await joined)!.request).toEqual(of(2));
  expect(resultOf(await runs.run(of(1), nothing))!.request).toEqual(of(1));
  expect(values()).toEqual([1, 2]);
  // Another question ends what is ahead, and nothing of it is known.
  runs.prepare([of(4), of(5)]);
  await settle();
  const asked = runs.run(of(6), nothing);
  await settle();
  expect(values()).toEqual([1, 2, 4, 6]);
  await made.at(-1)!.end();
  expect(resultOf(await asked)!.status).toBe('complete');
  await settle();
  expect(values()).toEqual([1, 2, 4, 6]);
  // To want nothing more ends it too; what somebody waits for is not ended so.
  runs.prepare([of(4)]);
  await settle();
  runs.prepare([]);
  await settle();
  const waited = runs.run(of(7), nothing);
  runs.prepare([of(8)]);
  await settle();
  expect(values()).toEqual([1, 2, 4, 6, 4, 7]);
  await made.at(-1)!.end();
  expect(resultOf(await waited)!.status).toBe('complete');
  expect(values()).toEqual([1, 2, 4, 6, 4, 7, 8]);
  // One that was ended just before it is asked for is made anew.
  runs.prepare([]);
  const late = runs.run(of(8), nothing);
  await settle();
  await made.at(-1)!.end();
  expect(resultOf(await late)!.status).toBe('complete');
  expect(values().slice(-2)).toEqual([8, 8]);
});

test('[APP-90] a run ahead that the engine breaks off is said by nobody: the next is made, and it is made anew when it is asked for; who waits is told', async () => {
  const { made, runs, values } = engine();
  runs.prepare([of(1), of(2)]);
  await settle();
  await made[0]!.die();
  expect(values()).toEqual([1, 2]);
  await made[1]!.end();
  const again = runs.run(of(1), nothing);
  const joined = runs.run(of(1), nothing);
  const both = Promise.allSettled([again, joined]);
  await made[2]!.die();
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const last = runs.run(of(1), nothing);
  await made[3]!.end();
  expect(resultOf(await last)!.status).toBe('complete');
  expect(values()).toEqual([1, 2, 1, 1]);
});
