import { parentPort } from 'node:worker_threads';
import { readMetrics } from '../experiments/read-metrics.ts';
import { createThread } from '../runner/crew-thread.ts';
import { createInlineRunner } from '../runner/inline.ts';

// A thread of the command line's crew.
const port = parentPort!;
const take = createThread({
  runner: createInlineRunner(),
  readMember: readMetrics,
  post: (message, transfer) => port.postMessage(message, transfer),
});
port.on('message', take);
