import { afterEach, expect, it, vi } from 'vitest';
import { createCrew } from '../../src/runner/crew.ts';
import type { CrewEar, CrewPort, Reply, ToThread } from '../../src/runner/crew-port.ts';
import type { RunRequest } from '../../src/schema/result.ts';

type Batch = ToThread & { say: 'batch' };
/** A thread that the test plays: what it was told, and how it answers. */
class PlayedThread implements CrewPort {
  readonly told: ToThread[] = [];
  isEnded = false;
  readonly ear: CrewEar;
  private readonly act: (thread: PlayedThread, message: ToThread) => void;

  constructor(ear: CrewEar, act: (thread: PlayedThread, message: ToThread) => void) {
    this.ear = ear;
    this.act = act;
  }
  post(message: ToThread): void {
    this.told.push(message);
    queueMicrotask(() => this.isEnded || this.act(this, message));
  }
  terminate(): void {
    this.isEnded = true;
  }
  /** Dies by itself. */
  die(why: string): void {
    this.isEnded = true;
    this.ear.died(why);
  }
  /** Answers the first jobs of a batch, each with its own seed. */
  answer({ batch, jobs }: Batch, count = jobs.length, elapsed = 0): void {
    const replies = jobs.slice(0, count).map((job): Reply => ({
      answer: { ok: true, value: (job as RunRequest).seed, warnings: [] },
    }));
    this.ear.heard({ batch, replies, elapsed });
  }
}

function play(threads: number, act: (thread: PlayedThread, message: ToThread) => void) {
  const played: PlayedThread[] = [];
  const crew = createCrew((ear) => {
    const thread = new PlayedThread(ear, act);
    played.push(thread);
    return thread;
  }, threads);
  const carryOut = async (count: number, signal?: AbortSignal) => {
    const found: number[] = [];
    const jobs = Array.from({ length: count }, (_, seed) => ({ seed }) as RunRequest);
    const report = await crew.carryOut('run', jobs, {
      each: (index, answer) => answer.ok && (found[index] = answer.value as unknown as number),
      ...(signal === undefined ? {} : { signal }),
    });
    return { found, report };
  };
  return { crew, played, carryOut };
}
const seedsIn = ({ jobs }: Batch): number[] => jobs.map((job) => (job as RunRequest).seed);
const upTo = (count: number): number[] => [...Array(count).keys()];

afterEach(() => vi.useRealTimers());

it('[CREW-8] a job that takes two threads down is lost, and those given out beside it are not', async () => {
  const { carryOut, played } = play(2, (thread, message) => {
    if (message.say !== 'batch') return;
    if (seedsIn(message).includes(7)) thread.die('out of memory');
    else thread.answer(message, message.jobs.length, message.jobs.length * 10);
  });
  const { found, report } = await carryOut(20);
  expect(Object.keys(found).map(Number)).toEqual(upTo(20).filter((index) => index !== 7));
  expect(report).toEqual({ done: 19, ended: 'all', lost: [{ index: 7, why: 'out of memory' }] });
  expect(played).toHaveLength(4);
});

it('[CREW-9] threads that do nothing but die end the work, all of it lost with the reason', async () => {
  const { carryOut, played } = play(2, (thread) => thread.isEnded || thread.die('no program'));
  const { report } = await carryOut(10_000);
  expect([report.done, report.ended, report.lost.length]).toEqual([0, 'all', 10_000]);
  expect(new Set(report.lost.map(({ why }) => why))).toEqual(new Set(['no program']));
  expect(played.length).toBeLessThan(12);
});

it('[CREW-10] a thread that does not stop within 200 ms is ended, what others did is kept, and the next work has a new thread for it', async () => {
  vi.useFakeTimers();
  const controller = new AbortController();
  const { carryOut, played } = play(2, (thread, message) => {
    const isDeaf = thread === played[0];
    if (message.say === 'batch' && !isDeaf && !controller.signal.aborted) thread.answer(message, 1, 1_000);
  });
  const work = carryOut(10, controller.signal);
  await vi.advanceTimersByTimeAsync(0);
  controller.abort();
  await vi.advanceTimersByTimeAsync(199);
  const ended = () => played.map(({ isEnded }) => isEnded);
  expect(ended()).toEqual([false, false]);
  const { found, report } = await work;
  void carryOut(2);
  expect(played).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(ended()).toEqual([true, false, false]);
  expect(report).toEqual({ done: 9, ended: 'cancelled', lost: [] });
  expect(Object.keys(found)).toHaveLength(9);
});

it('[CREW-11] work that is called off ends before its threads have said anything; one that stops in time is kept for what is next', async () => {
  const controller = new AbortController();
  let open: Batch | null = null;
  const { carryOut, played } = play(1, (thread, message) => {
    if (message.say !== 'batch') return;
    if (controller.signal.aborted || message.jobs.length === 1)
      thread.answer(message, message.jobs.length, 10);
    else {
      open = message;
      controller.abort();
    }
  });
  const { found, report } = await carryOut(100, controller.signal);
  expect(found).toEqual([0]);
  expect(report).toEqual({ done: 1, ended: 'cancelled', lost: [] });
  const next = carryOut(3);
  const thread = played[0]!;
  expect(thread.told.map(({ say }) => say)).toEqual(['batch', 'batch', 'stop']);
  thread.answer(open!, 2, 1);
  expect((await next).found).toEqual(upTo(3));
  expect(found, 'what comes late is of nobody').toEqual([0]);
  expect(played.map(({ isEnded }) => isEnded)).toEqual([false]);
});

it('[CREW-12] batches take about 75 ms or one job, the last ones are shared, and a model is opened once a thread', async () => {
  const sizes: number[] = [];
  const slow = play(2, (thread, message) => {
    if (message.say !== 'batch') return;
    sizes.push(message.jobs.length);
    thread.answer(message, message.jobs.length, message.jobs.length * 5);
  });
  slow.crew.open('some-model');
  expect((await slow.carryOut(60)).found).toEqual(upTo(60));
  expect(sizes.slice(0, 4)).toEqual([1, 1, 15, 15]);
  expect(Math.max(...sizes)).toBe(15);
  expect(sizes.at(-1)).toBe(1);
  for (const { told } of slow.played) {
    expect(told[0]).toEqual({ say: 'open', model: 'some-model' });
    expect(told.filter(({ say }) => say === 'open')).toHaveLength(1);
  }
});
