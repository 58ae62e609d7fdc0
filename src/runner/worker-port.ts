import type { CrewEar, CrewPort, FromThread } from './crew-port.ts';
import { watchWorker, type LockHeld } from './watch-worker.ts';

/** A worker of a page as a crew sees it. */
export function workerPort(worker: Worker, ear: CrewEar): CrewPort {
  worker.addEventListener('message', ({ data }: MessageEvent<FromThread | LockHeld>) => {
    if (!('held' in data)) ear.heard(data);
  });
  watchWorker(worker, (why) => ear.died(why));
  return {
    post: (message) => worker.postMessage(message, []),
    terminate: () => worker.terminate(),
  };
}
