import type { SolveStatus } from './diagnostic.ts';
import type { Id, Quarter } from './ids.ts';
import type { InstrumentId } from './instrument-forms.ts';
import type { TermId } from './negotiation.ts';

/** How preferences are drawn: every one uniform within a share of its value to either side. */
export interface SurveyWanted {
  draws: number;
  first?: number; // draw that it begins with; absent: 0
  spread: number; // 0-1
  table?: Id; // absent: all
  packagesOnly?: boolean; // values the packages that tables name and no other, which is quick; absent: no
}
/** What becomes of tables under other preferences of their parties; `failed` is the quarter without a solution that kept the run from reaching more. */
export interface Survey {
  tables: readonly TableSurvey[];
  failed: { quarter: Quarter; solve: SolveStatus } | null;
}
export interface TableSurvey {
  table: Id;
  quarter: Quarter; // of its first session, before which the world is the same in every draw
  parties: readonly SurveyedParty[];
  issues: readonly SurveyedIssue[];
  packages: readonly Id[]; // that the table names
  size: number; // packages in all
  allowed: number; // of these, on the table
  failure: SolveStatus | null; // first evaluation without a solution, or a draw without a utility: no draw is to be read then
  draws: readonly SurveyDraw[]; // none of a survey of named packages only
  margins: readonly (readonly (readonly number[])[])[]; // [draw][named package][party] exact utility above no deal, bn USD a year
}
export interface SurveyedParty {
  party: Id;
  minds: boolean; // it weighs the confidence of the coalition
}
export interface SurveyedIssue {
  id: Id;
  instrument: InstrumentId;
  levels: number;
}
/** A table under one draw. What is rational and Pareto is so in what parties expect of signing, the odds of ratification included. */
export interface SurveyDraw {
  zone: number; // share of the packages on the table worth at least no deal to everybody
  pareto: number; // of these, those that no other of these dominates
  nash: readonly number[] | null; // [issue] level of the Nash solution; null: nothing is rational
  nashUnminded: readonly number[] | null; // the same if nobody weighed confidence
  paretoLevels: readonly (readonly number[])[]; // [issue] levels that Pareto packages hold, ascending
  alone: readonly (readonly number[])[]; // [issue][level] what the level alone is worth to its mover, bn USD a year
  terms: readonly Readonly<Record<TermId, TermSpread>>[]; // [party]
}
/** A term over the packages on the table. */
export interface TermSpread {
  covariance: number; // Cov(term, utility) / Var(utility); a party's sum to 1, all 0 where its utility never differs
  range: number; // bn USD a year
}
