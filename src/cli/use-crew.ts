import { availableParallelism } from 'node:os';
import type { Crew, CrewProgress, CrewReport, CrewWork, WorkKind } from '../schema/crew.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { FileSet } from '../schema/ids.ts';
import type { Io } from './io.ts';

/** The line on `--jobs` in the help of a command that has many runs to make. @param width of the column of options */
export function jobsHelp(width: number): string {
  return `${'  --jobs N'.padEnd(width)}threads that share the work (default: one a core); no number depends on it\n`;
}

/** Threads that one call may ask for. */
const mostThreads = 256;

/** Reads `--jobs`, where it is left out as many as the machine has cores; in words why it cannot be taken. */
export function parseJobs(text: string | undefined): number | { bad: string } {
  if (text === undefined) return availableParallelism();
  const jobs = Number(text);
  if (/^[1-9]\d*$/.test(text) && jobs <= mostThreads) return jobs;
  return { bad: `--jobs takes a whole number from 1 to ${mostThreads}` };
}

/** What a crew is made for. */
export interface Muster {
  jobs: number; // threads that may be used
  most: number; // threads that there is work for
  files: FileSet; // of the model
}

/** Opens a model on a crew for as long as some work takes. */
export async function useCrew<Value>(
  { jobs, most, files }: Muster,
  io: Io,
  work: (crew: Crew) => Promise<Value>,
): Promise<Value> {
  const crew = io.crew(Math.max(1, Math.min(jobs, most)));
  try {
    crew.open(files);
    return await work(crew);
  } finally {
    crew.close();
  }
}

/** How answers are taken in the order of their jobs. */
export interface Taking<Answer> {
  /** Takes an answer; anything but null ends the work. */
  take(answer: Checked<Answer>, index: number): number | null;
  progress(progress: CrewProgress): void;
}

/**
 * Carries out jobs on all threads and takes the answers in the order of the jobs, so that what is said and written is what one thread
 * would say and write. @returns what `take` ended with, or null. @throws when a job is lost
 */
export async function takeInOrder<Kind extends WorkKind>(
  crew: Crew,
  kind: Kind,
  jobs: readonly CrewWork[Kind]['job'][],
  { take, progress }: Taking<CrewWork[Kind]['answer']>,
): Promise<number | null> {
  const controller = new AbortController();
  const waiting = new Map<number, Checked<CrewWork[Kind]['answer']>>();
  let next = 0;
  let ending: number | null = null;
  const report = await crew.carryOut(kind, jobs, {
    each(index, answer) {
      waiting.set(index, answer);
      for (let found = waiting.get(next); found !== undefined && ending === null; found = waiting.get(next)) {
        waiting.delete(next);
        ending = take(found, next++);
      }
      if (ending !== null) controller.abort();
    },
    progress,
    signal: controller.signal,
  });
  if (ending === null) refuseLost(report);
  return ending;
}

/** @throws when jobs of some work are lost: every answer is needed */
export function refuseLost({ lost }: CrewReport): void {
  if (lost.length > 0) throw new Error(`run ${lost[0]!.index + 1} of the work was lost: ${lost[0]!.why}`);
}
