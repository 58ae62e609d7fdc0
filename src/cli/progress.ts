import type { CrewProgress } from '../schema/crew.ts';
import type { Io } from './io.ts';

/** Milliseconds between two lines where stderr is a file, and between two drawings on a terminal. */
const betweenLines = 10_000;
const betweenDrawings = 100;

export interface Progress {
  show(done: number, of: number): void;
  end(): void;
}
/** Progress of a crew's work: it says how fast it goes and how long it will take. */
export interface CrewBar {
  show(progress: CrewProgress): void;
  end(): void;
}
interface Line {
  say(text: string): void;
  end(): void;
}

/** One line on a terminal's stderr, redrawn at most ten times a second; nothing when stderr is a file. */
export function createProgress(io: Io, label: string): Progress {
  return counting(drawnLine(io), label);
}

/** The same for what takes minutes: where stderr is a file it has a line at once and then at most one in ten seconds. */
export function createLongProgress(io: Io, label: string): Progress {
  return counting(io.terminal ? drawnLine(io) : writtenLine(io), label);
}

/** The same for the work of a crew, such as `truce-2025: 312 of 500 runs, 4.1 a second, about 45 s left`. @param long where stderr is a file it has lines too */
export function createCrewBar(io: Io, label: string, what: string, long = false): CrewBar {
  const line = io.terminal || !long ? drawnLine(io) : writtenLine(io);
  line.say(`${label}: starting`);
  return {
    show: (progress) => line.say(`${label}: ${describeProgress(progress, what)}`),
    end: () => line.end(),
  };
}

/** How far some work is, how fast it goes and how long it will take, in words. */
export function describeProgress({ done, of, perSecond, secondsLeft }: CrewProgress, what: string): string {
  const pace =
    perSecond === null || secondsLeft === null || done === of ? '' : paceText(perSecond, secondsLeft);
  return `${done} of ${of} ${what}${pace}`;
}

function paceText(perSecond: number, secondsLeft: number): string {
  const rate = perSecond >= 1 ? `${digits(perSecond)} a second` : `${digits(60 * perSecond)} a minute`;
  return `, ${rate}, about ${duration(secondsLeft)} left`;
}

function digits(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}

/** 45 s, 12 min, 3.5 h. */
function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${digits(seconds / 3600)} h`;
}

function counting(line: Line, label: string): Progress {
  return { show: (done, of) => line.say(`${label}: ${done} of ${of}`), end: () => line.end() };
}

function drawnLine(io: Io): Line {
  let last = 0;
  let drawn = false;
  return {
    say(text) {
      const now = Date.now();
      if (!io.terminal || now - last < betweenDrawings) return;
      last = now;
      drawn = true;
      io.err(`\r${text}\u001b[K`);
    },
    end() {
      if (drawn) io.err('\r\u001b[K');
    },
  };
}

function writtenLine(io: Io): Line {
  let last = -Infinity;
  return {
    say(text) {
      const now = Date.now();
      if (now - last < betweenLines) return;
      last = now;
      io.err(`${text}\n`);
    },
    end() {},
  };
}
