/** What a worker of a page is told besides the messages of its own: the lock that it holds as long as it lives. */
export interface HoldLock {
  say: 'hold';
  lock: string;
}
/** What it says once it holds it. */
export interface LockHeld {
  held: string;
}

/**
 * Tells when a worker of a page is of no more use. One that is ended from outside says nothing of it, so that each holds a lock of its own,
 * which the browser takes from it at its end; where a page has no locks, only errors tell.
 */
export function watchWorker(worker: Worker, died: (why: string) => void): void {
  const die = (why: string): void => {
    worker.terminate();
    died(why);
  };
  const watch = (lock: string): void => void navigator.locks.request(lock, () => die('the worker ended'));
  worker.addEventListener('message', ({ data }: MessageEvent<Partial<LockHeld>>) => {
    if (data.held !== undefined) watch(data.held);
  });
  worker.addEventListener('error', ({ message }) => die(message || 'the worker cannot be started'));
  worker.addEventListener('messageerror', () => die('a message of the worker cannot be read'));
  if ('locks' in navigator)
    worker.postMessage({ say: 'hold', lock: crypto.randomUUID() } satisfies HoldLock, []);
}

/** Makes the worker that this is called in hold the lock that its page asks it to. */
export function holdLock(): void {
  self.addEventListener('message', ({ data }: MessageEvent<Partial<HoldLock>>) => {
    if (data.say === 'hold') hold(data.lock!);
  });
}

function hold(lock: string): void {
  void navigator.locks.request(lock, () => {
    self.postMessage({ held: lock } satisfies LockHeld, { transfer: [] });
    return new Promise(() => undefined);
  });
}
