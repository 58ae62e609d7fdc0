import type { Io } from './io.ts';

/** One line on a terminal's stderr, redrawn at most ten times a second; nothing when stderr is a file. */
export function createProgress(io: Io, label: string): { show(done: number, of: number): void; end(): void } {
  let last = 0;
  let drawn = false;
  return {
    show(done, of) {
      const now = Date.now();
      if (!io.terminal || now - last < 100) return;
      last = now;
      drawn = true;
      io.err(`\r${label}: ${done} of ${of}`);
    },
    end() {
      if (drawn) io.err('\r\u001b[K');
    },
  };
}
