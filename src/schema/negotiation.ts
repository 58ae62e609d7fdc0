import type { SolveStatus } from './diagnostic.ts';
import type { Id } from './ids.ts';
import type { InstrumentId } from './policy.ts';

/** `measure` 'add' means: the level in force when the table opens plus `value` (tariffs, by sector); level 0 is the status quo and makes no act. */
export interface IssueLevel {
  value: number;
  measure: 'value' | 'add';
  label: string;
}
export interface Issue {
  id: Id;
  mover: Id;
  instrument: InstrumentId;
  target: Id;
  scope: Id;
  levels: readonly IssueLevel[]; // levels[0] is the status quo
  lag: number; // quarters from ratification to force
  duration: number | null; // quarters in force; null: for good
  stance: boolean; // the self-cost rule applies (why a tariff exists)
}
/** outcome = Σ level·stride, last issue fastest; mask[outcome] 1 = allowed. */
export interface OutcomeSpace {
  issues: readonly Issue[];
  size: number;
  strides: Int32Array;
  mask: Uint8Array;
}
export const termIds = [
  'real-income',
  'revenue',
  'balance',
  'constituencies',
  'rents',
  'supply-security',
  'strategic-delay',
  'credibility',
  'audience',
  'purchases',
  'leverage',
  'enforcement',
  'stance',
] as const;
export type TermId = (typeof termIds)[number];
/**
 * Weighted terms in bn USD a year against the status quo path; they sum to `utility` within 1e-9. A party bargains over `expected`,
 * the utility after the odds of ratification; normalised = (expected + shift) · scale in [0,1].
 */
export interface UtilityTerms {
  party: Id;
  terms: Readonly<Record<TermId, Float64Array>>; // [outcome]
  utility: Float64Array; // [outcome] bn USD a year
  expected: Float64Array; // [outcome] bn USD a year: P·u + (1−P)(r − f)
  scale: number;
  shift: number;
  reservation: number; // bn USD a year
}
export interface ExactTerms {
  terms: Readonly<Record<TermId, number>>;
  utility: number;
  ratification: number; // odds that this party's ratifiers consent
  incomeChange: number; // million USD a year
  balanceChange: number; // million USD a year, goods with the other party
  solve: SolveStatus;
}
/** What a table needs to know of the world to score packages. payoff.ts is handed to a table as this function: negotiation never imports trade, technology or alliance. */
export interface Payoff {
  table(space: OutcomeSpace, party: Id): UtilityTerms;
  exact(space: OutcomeSpace, outcome: number, party: Id): ExactTerms;
}
/** t = (k+1)/(N+1), k counted since the table opened, N = rounds to its deadline over all its quarters. */
export interface TableState {
  round: number; // k, whole rounds begun since the table opened
  rounds: number; // N
  parties: number;
  standing: { outcome: number; by: number } | null;
  accepted: number; // parties that agree to the standing offer, its proposer included
  next: number; // party to move
  ended: 'open' | 'agreement' | 'timeout' | 'walked-out';
}
export type TableAction =
  { kind: 'offer'; outcome: number } | { kind: 'accept' } | { kind: 'pass' } | { kind: 'walk-out' };
export interface TableEvent {
  kind: 'offer' | 'accept' | 'pass' | 'walk-out' | 'agreement' | 'timeout';
  by: number;
  round: number;
  outcome: number;
}
export type Protocol = (
  state: TableState,
  action: TableAction,
) => { state: TableState; events: readonly TableEvent[] };
export interface StrategySpec {
  offering: 'time-dependent';
  acceptance: 'curve';
  exponent: number; // e of A(t) = 1 − (1−φ) t^e: Boulware 4, linear 1, conceder 1/4
  floor: number; // φ
}
