import type { ToThread } from './crew-port.ts';
import { createThread, type ThreadTools } from './crew-thread.ts';
import { holdLock, type HoldLock } from './watch-worker.ts';

/** Makes the worker that this is called in a thread of its page's crew. */
export function joinCrew(tools: Omit<ThreadTools, 'post'>): void {
  const take = createThread({
    ...tools,
    post: (message, transfer) => self.postMessage(message, { transfer }),
  });
  holdLock();
  self.addEventListener('message', ({ data }: MessageEvent<ToThread | HoldLock>) => {
    if (data.say !== 'hold') take(data);
  });
}
