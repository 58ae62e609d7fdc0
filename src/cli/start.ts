import { createInlineRunner } from '../runner/inline.ts';
import { exitCodes } from './exit-codes.ts';
import { main } from './main.ts';

// A reader such as `head` that has seen enough closes the pipe: nothing is left to say, and nothing went wrong.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.done);
  });
process.on('SIGINT', () => process.exit(exitCodes.cancelled));
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  runner: createInlineRunner(),
  terminal: process.stderr.isTTY === true,
});
