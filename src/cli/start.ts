import { readMetrics } from '../experiments/read-metrics.ts';
import { createInlineCrew } from '../runner/inline-crew.ts';
import { createInlineRunner } from '../runner/inline.ts';
import { exitCodes } from './exit-codes.ts';
import { main } from './main.ts';
import { createThreadCrew } from './thread-crew.ts';

// A reader such as `head` that has seen enough closes the pipe: nothing is left to say, and nothing went wrong.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.done);
  });
process.on('SIGINT', () => process.exit(exitCodes.cancelled));
const runner = createInlineRunner();
const thread = new URL('./thread.js', import.meta.url);
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  runner,
  crew: (threads) =>
    threads === 1 ? createInlineCrew(runner, readMetrics) : createThreadCrew(thread, threads),
  terminal: process.stderr.isTTY === true,
});
