import type { CrewEar, CrewPort, FromThread } from './crew-port.ts';

/** What a worker of a page is told besides the messages of its crew: the lock that it holds as long as it lives. */
export interface HoldLock {
  say: 'hold';
  lock: string;
}
/** What it says once it holds it. */
export interface LockHeld {
  held: string;
}

/**
 * A worker of a page as a crew sees it. A worker that is ended from outside says nothing of it, so that each holds a lock of its own, which
 * the browser takes from it at its end; where a page has no locks, only errors tell that a worker is of no more use.
 */
export function workerPort(worker: Worker, ear: CrewEar): CrewPort {
  const die = (why: string): void => {
    worker.terminate();
    ear.died(why);
  };
  const watch = (lock: string): void => void navigator.locks.request(lock, () => die('the worker ended'));
  worker.addEventListener('message', ({ data }: MessageEvent<FromThread | LockHeld>) => {
    if ('held' in data) watch(data.held);
    else ear.heard(data);
  });
  worker.addEventListener('error', ({ message }) => die(message || 'the worker cannot be started'));
  worker.addEventListener('messageerror', () => die('a message of the worker cannot be read'));
  const hasLocks = 'locks' in navigator;
  if (hasLocks) worker.postMessage({ say: 'hold', lock: crypto.randomUUID() } satisfies HoldLock, []);
  return {
    post: (message) => worker.postMessage(message, []),
    terminate: () => worker.terminate(),
  };
}
