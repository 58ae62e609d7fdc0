import type { SolveStatus } from './diagnostic.ts';
import type { Id, Quarter } from './ids.ts';

/** How far the level and pair tables of a negotiation miss exact evaluation, over packages drawn from those that may be agreed on. */
export interface TableErrors {
  table: Id;
  quarter: Quarter; // of its first session
  packages: number; // all
  allowed: number; // of these, on the table
  drawn: number; // of these, evaluated exactly
  solved: number; // packages solved for the tables
  sweeps: number; // of all these solves together
  failure: SolveStatus | null; // first solve that did not converge: nothing below is to be read then
  parties: readonly PartyErrors[];
  pairs: readonly PairTerm[]; // every pair of chips looked at, the largest first
}
/** Absolute errors of one party's utility, bn USD a year. */
export interface PartyErrors {
  party: Id;
  range: number; // of its utility over all packages
  mean: number;
  median: number;
  p95: number;
  max: number;
}
/** What two chips at their last levels do beyond the sum of each alone. */
export interface PairTerm {
  first: Id;
  second: Id;
  kept: boolean; // in the tables
  worth: readonly number[]; // [party] bn USD a year of utility
}
