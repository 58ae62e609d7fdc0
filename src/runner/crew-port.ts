import type { WorkKind } from '../schema/crew.ts';
import type { Checked } from '../schema/diagnostic.ts';
import type { FileSet, Id } from '../schema/ids.ts';

/** What a thread of a crew is told. Batches are numbered upward over the whole crew. */
export type ToThread =
  | { say: 'open'; model: FileSet | Id }
  | { say: 'batch'; batch: number; kind: WorkKind; jobs: readonly unknown[] }
  | { say: 'stop'; batch: number };

/** What a thread says of a batch: a reply for each of its first jobs, of all unless it was stopped. */
export interface FromThread {
  batch: number;
  replies: readonly Reply[];
  elapsed: number; // ms that the jobs took
}
/** An answer, or the words of an error that is none of the job's input. */
export type Reply = { answer: Checked<unknown> } | { broke: string };

/** A thread as its crew sees it, whichever host it lives in. */
export interface CrewPort {
  post(message: ToThread): void;
  /** Ends the thread at once; nothing is heard of it afterwards. */
  terminate(): void;
}
export interface CrewEar {
  heard(message: FromThread): void;
  /** The thread ended by itself. */
  died(why: string): void;
}
/** Starts a thread, which is heard of later and not before this returns. */
export type SpawnThread = (ear: CrewEar) => CrewPort;
