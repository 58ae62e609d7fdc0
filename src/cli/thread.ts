import { parentPort } from 'node:worker_threads';
import { readMetrics } from '../experiments/read-metrics.ts';
import { createThread } from '../runner/crew-thread.ts';
import { createInlineRunner } from '../runner/inline.ts';
import type { FileSet } from '../schema/ids.ts';

// A thread of the command line's crew.
const port = parentPort!;
const runner = createInlineRunner();
const take = createThread({
  runner,
  readMember: readMetrics,
  // Models of the command line have no id by which they could be found.
  open: (model) => runner.open(model as FileSet),
  post: (message, transfer) => port.postMessage(message, transfer),
});
port.on('message', take);
