import type { CheckRow } from './check.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Hash } from './ids.ts';

/** One value of a measure and what it is of: a partner, a party. */
export interface Reading {
  of: string;
  value: number;
  because?: string; // why it is not as expected, which is then expected of it
}
export type Verdict = 'pass' | 'miss' | 'error';
/** What came of a row. */
export interface CheckOutcome {
  row: CheckRow;
  unit: string;
  readings: readonly Reading[];
  verdict: Verdict;
  /** Of an error: what is wrong with a file, or which numbers failed. */
  diagnostics: readonly Diagnostic[];
  unsolved: string | null;
}
/** How many of the counted rows came out how: what could not come out otherwise is not counted, unless it is an error. */
export interface Tally {
  counted: number;
  pass: number;
  miss: number;
  error: number;
}
/** What a model was found to do by its rows, and which model that was. */
export interface Score extends Tally {
  made: { model: string; hash: Hash; app: string; date: string } | null; // date: yyyy-mm-dd; null where no scenario could be read
  checks: readonly CheckOutcome[];
}
