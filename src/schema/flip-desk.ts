import type { Checked } from './diagnostic.ts';
import type { Id } from './ids.ts';
import type { RunRequest } from './result.ts';

/** A change of what may be put on a table: a level of an issue struck out, or the only one. */
export interface LevelChange {
  issue: Id;
  key: 'only' | 'without';
  level: number;
}
/** The smallest change of one level that ends a table otherwise, or in the same way with another package; each was played again to the end of the run with the same draws. */
export interface FlipFound {
  table: Id;
  ending: Id; // how the table of the run ended
  flip: { change: LevelChange; ending: Id } | null;
  move: { change: LevelChange; outcome: number } | null; // outcome: of the package agreed then, -1: none
  tried: number;
  changes: number; // of levels
}
export interface FlipProgress {
  done: number;
  of: number;
}
/** Looks for what would have ended a table otherwise. */
export interface FlipDesk {
  /** Null: called off. A new search or run ends the one before it. */
  findFlip(
    wanted: { shown: RunRequest; table: Id },
    progress: (progress: FlipProgress) => void,
  ): Promise<Checked<FlipFound | null>>;
  /** Calls off the search that is under way. */
  stopFlip(): Promise<void>;
}
