import { Worker } from 'node:worker_threads';
import { createCrew } from '../runner/crew.ts';
import type { CrewEar, CrewPort, FromThread } from '../runner/crew-port.ts';
import type { Crew } from '../schema/crew.ts';

/**
 * A crew of threads of this process.
 * @param entry program of a thread, as it was built
 */
export function createThreadCrew(entry: URL, threads: number): Crew {
  return createCrew((ear) => threadPort(new Worker(entry), ear), threads);
}

/** A thread of this process as a crew sees it. */
export function threadPort(worker: Worker, ear: CrewEar): CrewPort {
  let why = 'the thread ended';
  worker.on('message', (message: FromThread) => ear.heard(message));
  worker.on('error', (error) => (why = error.message));
  worker.on('exit', () => ear.died(why));
  return {
    post: (message) => worker.postMessage(message, []),
    terminate() {
      worker.removeAllListeners();
      // A thread that is ended while it fails has nobody to tell.
      worker.on('error', () => undefined);
      void worker.terminate();
    },
  };
}
