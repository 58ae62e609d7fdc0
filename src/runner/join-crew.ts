import type { ReadMember } from '../schema/crew.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import type { Runner } from '../schema/runner.ts';
import type { ToThread } from './crew-port.ts';
import { createThread } from './crew-thread.ts';
import { holdLock, type HoldLock } from './watch-worker.ts';

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
  holdLock();
  self.addEventListener('message', ({ data }: MessageEvent<ToThread | HoldLock>) => {
    if (data.say !== 'hold') take(data);
  });
}
