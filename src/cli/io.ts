import type { Crew } from '../schema/crew.ts';
import type { Runner } from '../schema/runner.ts';

/** What a command may do to the outside; handed in, so that commands can be tested without a process. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  cwd: string;
  runner: Runner; // of all commands: what one has opened and solved the next need not
  crew(threads: number): Crew; // for work of many runs; its caller closes it
  terminal: boolean; // stderr is a terminal: progress may be drawn
}
