import { afterAll, describe, expect, it } from 'vitest';
import type { Crew, CrewProgress, CrewReport, CrewWork, MemberAnswer } from '../../src/schema/crew.ts';
import type { Checked } from '../../src/schema/diagnostic.ts';
import type { SeriesPlan } from '../../src/schema/experiment.ts';
import type { RunRequest } from '../../src/schema/result.ts';

/** A crew of some host, its model open, and a way to end one of its threads from outside. */
export interface HostedCrew {
  crew: Crew;
  /** Ends one of its threads. */
  kill(): void;
}
export interface CrewHost {
  name: string;
  threads: readonly number[]; // numbers of threads to be tried
  isDeathless?: boolean; // threads do not end by themselves
  expected?: readonly string[]; // answers of the seeds 1 to 6 elsewhere
  make(threads: number): HostedCrew;
  /** A run that takes a moment; its hash differs from seed to seed. */
  request: RunRequest;
}
const lastDelay: SeriesPlan = {
  metric: 'delay',
  name: 'Delay',
  unit: 'month',
  subject: {},
  quarters: [2],
  read: { table: 'world', column: 'delay_index' },
};

type Members = readonly CrewWork['member']['job'][];
/** Answers of a crew by index, in words where one is no answer, and the order in which they came. */
async function membersOf(
  crew: Crew,
  jobs: Members,
  more: { signal?: AbortSignal; each?: (done: number) => void } = {},
): Promise<{ found: string[]; order: number[]; steps: CrewProgress[]; report: CrewReport }> {
  const found: string[] = [];
  const order: number[] = [];
  const steps: CrewProgress[] = [];
  const report = await crew.carryOut('member', jobs, {
    each(index, answer) {
      order.push(index);
      found[index] = wordsOf(answer);
      more.each?.(order.length);
    },
    progress: (step) => steps.push(step),
    ...(more.signal === undefined ? {} : { signal: more.signal }),
  });
  return { found, order, steps, report };
}

function wordsOf(answer: Checked<MemberAnswer>): string {
  if (!answer.ok) return answer.diagnostics.map(({ code }) => code).join();
  return `${answer.value.resultHash} ${answer.value.values[0]![0]}`;
}

/** The answers of an open crew to the seeds 1 to 6. */
export async function answersOf(crew: Crew, request: RunRequest): Promise<readonly string[]> {
  const jobs = Array.from({ length: 6 }, (_, at) => ({
    request: { ...request, seed: at + 1 },
    wanted: [lastDelay],
  }));
  return (await membersOf(crew, jobs)).found;
}

/** What every crew keeps to, whichever threads it has. Threads take long to read a model, so that tests share them. */
export function describeCrew(host: CrewHost): void {
  const { request } = host;
  const job = (seed: number, change: Partial<RunRequest> = {}) => ({
    request: { ...request, seed, ...change },
    wanted: [lastDelay],
  });
  const jobs = (count: number): Members => Array.from({ length: count }, (_, at) => job(at + 1));
  const hosted = new Map<number, HostedCrew>();
  const hostedOf = (threads: number): HostedCrew => {
    const found = hosted.get(threads) ?? host.make(threads);
    hosted.set(threads, found);
    return found;
  };
  const fewest = Math.min(...host.threads);

  describe(`a crew: ${host.name}`, () => {
    afterAll(() => hosted.forEach(({ crew }) => crew.close()));

    it('[CREW-1] gives the same answers at the same places, whatever the number of threads', async () => {
      let { expected } = host;
      for (const threads of host.threads) {
        const { found, order, steps, report } = await membersOf(hostedOf(threads).crew, jobs(6));
        expected ??= found;
        expect(found).toEqual(expected);
        expect(order.toSorted((a, b) => a - b)).toEqual([...Array(6).keys()]);
        expect(report).toEqual({ done: 6, ended: 'all', lost: [] });
        expect(steps.at(-1)).toMatchObject({ done: 6, of: 6, secondsLeft: 0 });
      }
      expect(new Set(expected).size).toBeGreaterThan(3);
    });

    it('[CREW-2] answers a bad input with diagnostics, and loses a job that breaks with its reason, without harm to the others', async () => {
      const { crew } = hostedOf(fewest);
      const bad = job(2, { overrides: { 'parameters.none': 1 } });
      const broken = job(3, { model: 'none' });
      const { found, report } = await membersOf(crew, [job(1), bad, broken, job(4)]);
      expect(found[1]).toBe('parameter-unknown');
      expect([found[0], found[3]].map((words) => /^[0-9a-f]{32} /.test(words!))).toEqual([true, true]);
      expect(report).toEqual({
        done: 3,
        ended: 'all',
        lost: [{ index: 2, why: 'no model with hash none is open' }],
      });
    });

    it('[CREW-3] carries out whole runs whose columns are handed over, twice with the same bits', async () => {
      const { crew } = hostedOf(fewest);
      const hashes: string[] = [];
      const columns: number[] = [];
      const { done } = await crew.carryOut('run', [request, request, request], {
        each(_, answer) {
          if (!answer.ok) return;
          hashes.push(answer.value.resultHash);
          columns.push(answer.value.tables.world!.columns['delay_index']!.values.length);
        },
      });
      expect(done).toBe(3);
      expect(new Set(hashes).size).toBe(1);
      expect(new Set(columns).size).toBe(1);
      expect(columns[0]).toBeGreaterThan(0);
    });

    it('[CREW-4] 10,000 runs called off keep what was done, and the crew goes on', async () => {
      const { crew } = hostedOf(fewest);
      const controller = new AbortController();
      const each = (done: number): void => {
        if (done === 3) controller.abort();
      };
      const { found, report } = await membersOf(crew, jobs(10_000), { signal: controller.signal, each });
      expect(report.ended).toBe('cancelled');
      expect(report.done).toBeGreaterThanOrEqual(3);
      expect(report.done).toBeLessThan(10_000);
      expect(Object.keys(found)).toHaveLength(report.done);
      const known = Object.keys(found).map(Number).slice(0, 3);
      const after = await membersOf(
        crew,
        known.map((at) => job(at + 1)),
      );
      expect(after.found).toEqual(known.map((at) => found[at]));
    });

    it('[CREW-6] two pieces of work at once each get their own answers, and an error of who takes an answer is theirs', async () => {
      const { crew } = hostedOf(fewest);
      const alone = (await membersOf(crew, jobs(3))).found;
      const [one, two] = await Promise.all([membersOf(crew, jobs(2)), membersOf(crew, jobs(3))]);
      expect([one.found, two.found]).toEqual([alone.slice(0, 2), alone]);
      const refused = membersOf(crew, jobs(2), {
        each: () => {
          throw new Error('no room');
        },
      });
      await expect(refused).rejects.toThrow('no room');
      expect((await membersOf(crew, jobs(2))).found).toEqual(alone.slice(0, 2));
    });

    if (!host.isDeathless)
      it('[CREW-7] a thread that dies is replaced and its jobs are done all the same', async () => {
        const { crew, kill } = hostedOf(fewest);
        const plain = (await membersOf(crew, jobs(6))).found;
        const each = (done: number): void => {
          if (done === 2) kill();
        };
        const { found, report } = await membersOf(crew, jobs(6), { each });
        expect(found).toEqual(plain);
        expect(report).toEqual({ done: 6, ended: 'all', lost: [] });
      });

    it('[CREW-5] leaves nothing pending: no work, work called off before it begins, and a crew that is closed', async () => {
      const { crew } = hostedOf(fewest);
      expect((await membersOf(crew, [])).report).toEqual({ done: 0, ended: 'all', lost: [] });
      const early = await membersOf(crew, jobs(3), { signal: AbortSignal.abort() });
      expect(early.report).toEqual({ done: 0, ended: 'cancelled', lost: [] });
      const under = membersOf(crew, jobs(10_000), { each: (done) => done === 2 && crew.close() });
      const { order, report } = await under;
      // Answers of the message that held the second are taken all the same.
      expect([report.ended, report.done]).toEqual(['cancelled', order.length]);
      expect(order.length).toBeLessThan(1000);
      await expect(membersOf(crew, jobs(1))).rejects.toThrow('closed');
    });
  });
}
