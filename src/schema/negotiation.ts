import type { SolveStatus } from './diagnostic.ts';
import type { Id } from './ids.ts';
import type { InstrumentId } from './policy.ts';

/** How a chip becomes law: by executive action, or by a statute or treaty that a legislature has to pass. */
export const authorities = ['executive', 'statute'] as const;
export type Authority = (typeof authorities)[number];
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
  group?: Id; // of the target's end users, where the instrument names one
  levels: readonly IssueLevel[]; // levels[0] is the status quo
  lag: number; // quarters from ratification to force
  duration: number | null; // quarters in force; null: for good
  stance: boolean; // the self-cost rule applies (why a tariff exists)
  authority: Authority;
  againstCriteria?: boolean; // moving it breaks criteria for changes of the control, where they stand published
  needs?: Id; // issue without which this one does nothing: packages do not move it alone
}
/** How a named package relates to the model: one of the record that no parameter was chosen for, one that parameters were chosen to meet, or one that nobody signed. */
export const packageBases = ['evidence', 'calibrated', 'judgement'] as const;
export type PackageBasis = (typeof packageBases)[number];
/** A package that was agreed on or proposed, by level of each issue. */
export interface NamedPackage {
  id: Id;
  label: string;
  levels: readonly number[]; // [issue]
  basis: PackageBasis;
  source: string;
}
/** Outcomes as a set: bit `outcome & 31` of word `outcome >>> 5`. */
export type OutcomeSet = Uint32Array;
/** outcome = Σ level·stride, last issue fastest. */
export interface OutcomeSpace {
  issues: readonly Issue[];
  size: number;
  strides: Int32Array;
  allowed: OutcomeSet; // what is not masked
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
  relief: number; // bn USD a year of the terms: what the others' chips bring in income, supply security and delay
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
  next: number; // party to move; a mediator moves as number `parties`
  ended: 'open' | 'agreement' | 'timeout' | 'walked-out';
  ballot?: Ballot; // of this round, where packages are voted on
  signed?: number; // one bit a party that voted for what was agreed, where not all need to
}
/** Packages on which the parties vote in one round. */
export interface Ballot {
  proposals: readonly number[]; // [proposer] outcome, -1: none
  approvals: readonly number[]; // [proposal] one bit a party
}
export type TableAction =
  | { kind: 'offer'; outcome: number }
  | { kind: 'accept' }
  | { kind: 'pass' }
  | { kind: 'walk-out' }
  | { kind: 'vote'; approves: readonly boolean[] }; // [proposal]
export interface TableEvent {
  kind: 'offer' | 'accept' | 'refuse' | 'pass' | 'walk-out' | 'agreement' | 'timeout';
  by: number; // -1: a mediator, or nobody
  round: number;
  outcome: number;
}
export type Protocol = (
  state: TableState,
  action: TableAction,
) => { state: TableState; events: readonly TableEvent[] };

export const votingRules = [
  'unanimity',
  'consensus-minus-one',
  'qualified-majority',
  'willing-only',
] as const;
export type VotingRule = (typeof votingRules)[number];
/** `threshold` is the share of parties that must approve; `powers` [party] are exponents of the Nash product, absent: all 1. */
export type ProtocolSpec =
  | { id: 'stacked-alternating-offers' }
  | { id: 'propose-then-vote'; rule: Exclude<VotingRule, 'qualified-majority'> }
  | { id: 'propose-then-vote'; rule: 'qualified-majority'; threshold: number }
  | { id: 'mediated-nash'; powers?: readonly number[] };

/**
 * Of several packages about as good for a party, the one that its model of the others' wishes likes best: of what they name often, or by the odds
 * of the types that the model publishes of them, taken from table to table (`frequency` for whoever has none). `width` is a share of the party's own range.
 */
export interface OpponentSpec {
  model: 'frequency' | 'types';
  width: number;
}
export type OfferingSpec =
  | { offering: 'time-dependent'; exponent: number; floor: number; opponent?: OpponentSpec } // A(t) = 1 − (1−φ) t^e: Boulware 4, linear 1, conceder 1/4
  | { offering: 'micro'; stride?: number } // absent: as many ranks a step as let all of them pass by the deadline
  | {
      offering: 'absolute-tit-for-tat';
      reciprocity: number; // γ
      lookback: number; // δ, offers
      patience: number; // rounds without a concession of the others before the party concedes by itself
      concession: number; // of its own accord, a share of its range
      opponent?: OpponentSpec;
    }
  | { offering: 'tough' };
/** What `accept` compares: x is the offer, T = `after` a relative time. */
export type AcceptanceSpec =
  | { acceptance: 'curve' }
  | { acceptance: 'next' | 'previous'; factor: number; addend: number } // factor · u(x) + addend ≥ u(own next, own previous)
  | { acceptance: 'gap'; gap: number } // u(x) + gap ≥ u(own previous)
  | { acceptance: 'constant'; above: number } // u(x) > above, utilities being 0 to 1
  | { acceptance: 'time' | 'combi' | 'combi-max' | 'combi-max-window' | 'combi-average'; after: number };
export type StrategySpec = OfferingSpec & AcceptanceSpec;
