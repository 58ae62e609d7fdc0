import type { ReadMember } from '../schema/crew.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import type { Runner } from '../schema/runner.ts';
import type { ToThread } from './crew-port.ts';
import { createThread } from './crew-thread.ts';
import type { HoldLock, LockHeld } from './worker-port.ts';

/** Makes the worker that this is called in a thread of its page's crew. */
export function joinCrew(
  runner: Runner,
  readMember: ReadMember,
  filesOf: (model: Id) => Promise<FileSet>,
): void {
  const take = createThread({
    runner,
    readMember,
    filesOf,
    post: (message, transfer) => self.postMessage(message, { transfer }),
  });
  self.addEventListener('message', ({ data }: MessageEvent<ToThread | HoldLock>) => {
    if (data.say === 'hold') hold(data.lock);
    else take(data);
  });
}

/** Holds a lock for as long as this worker lives, and says so. */
function hold(lock: string): void {
  void navigator.locks.request(lock, () => {
    self.postMessage({ held: lock } satisfies LockHeld, { transfer: [] });
    return new Promise(() => undefined);
  });
}
