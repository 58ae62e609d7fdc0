import { exitCodes } from './exit-codes.ts';
import { main } from './main.ts';

process.on('SIGINT', () => process.exit(exitCodes.cancelled));
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  terminal: process.stderr.isTTY === true,
});
