import type { SolveStatus } from './diagnostic.ts';
import type { Id, Quarter } from './ids.ts';
import type { ExactTerms, PackageBasis } from './negotiation.ts';

/** The packages that tables name, evaluated exactly where the parties first take stock; `failed` is the quarter without a solution that kept the run from reaching more. */
export interface PackageReport {
  tables: readonly TablePackages[];
  failed: { quarter: Quarter; solve: SolveStatus } | null;
}
export interface TablePackages {
  table: Id;
  quarter: Quarter; // of its first session
  size: number; // packages in all
  allowed: number; // of these, on the table
  failure: SolveStatus | null; // first evaluation without a solution: nothing below is to be read then
  named: readonly NamedEvaluation[];
  nash: ExactPackage | null; // the Nash solution of the packages on the table; null: none is worth at least no deal to everybody
  agreed: ExactPackage | null; // what a run came to; null: nothing
}
/** One package by exact evaluation. */
export interface ExactPackage {
  outcome: number;
  onTable: boolean; // whether it may be agreed on
  parties: readonly PackageParty[];
}
/** Money is bn USD a year, that of incomeChange and balanceChange million USD a year. */
export interface PackageParty extends Omit<ExactTerms, 'solve'> {
  party: Id;
  reservation: number;
  margin: number; // utility above no deal
}
export interface NamedEvaluation extends ExactPackage {
  id: Id;
  label: string;
  basis: PackageBasis;
  source: string;
  fromNash: Distance | null;
  fromAgreed: Distance | null;
}
/** How far two packages are apart for the parties together: Euclidean. */
export interface Distance {
  normalised: number; // of what the parties expect, each scaled to 0-1
  bn: number; // of exact utilities, bn USD a year
}
