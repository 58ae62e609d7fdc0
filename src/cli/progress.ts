import type { Io } from './io.ts';

/** Milliseconds between two lines where stderr is a file, and between two drawings on a terminal. */
const betweenLines = 10_000;
const betweenDrawings = 100;

export interface Progress {
  show(done: number, of: number): void;
  end(): void;
}

/** One line on a terminal's stderr, redrawn at most ten times a second; nothing when stderr is a file. */
export function createProgress(io: Io, label: string): Progress {
  let last = 0;
  let drawn = false;
  return {
    show(done, of) {
      const now = Date.now();
      if (!io.terminal || now - last < betweenDrawings) return;
      last = now;
      drawn = true;
      io.err(`\r${label}: ${done} of ${of}`);
    },
    end() {
      if (drawn) io.err('\r\u001b[K');
    },
  };
}

/** The same for what takes minutes: where stderr is a file it has a line at once and then at most one in ten seconds. */
export function createLongProgress(io: Io, label: string): Progress {
  if (io.terminal) return createProgress(io, label);
  let last = -Infinity;
  return {
    show(done, of) {
      const now = Date.now();
      if (now - last < betweenLines) return;
      last = now;
      io.err(`${label}: ${done} of ${of}\n`);
    },
    end() {},
  };
}
