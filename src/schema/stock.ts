import type { SolveStatus } from './diagnostic.ts';
import type { Id, Quarter } from './ids.ts';

/** A table as its parties find it when they take stock: what they would rather sign than have no deal, after the odds of ratification. */
export interface Stock {
  table: Id;
  quarter: Quarter;
  allowed: number; // packages on the table
  zone: number; // of these, worth at least no deal to every party
  agreeable: number; // of these, with which every party would be content in the last round
  parties: readonly PartyStock[];
  best: BestPackage | null; // null: nothing is on the table
}
/** Money is bn USD a year. */
export interface PartyStock {
  party: Id;
  range: number; // of what it expects, over all packages and no deal
  reservation: number;
  rational: number; // packages on the table worth at least no deal to it
}
/** Of the packages on the table the one whose worst-off party, relative to its range, is best off; the first of equals. */
export interface BestPackage {
  outcome: number;
  margins: readonly number[]; // [party] expected value above no deal, bn USD a year
  reluctant: Id;
}
/** Null without a failure: the run has no such table or did not come to it. */
export interface StockTaking {
  stock: Stock | null;
  failed: { quarter: Quarter; solve: SolveStatus } | null;
}
