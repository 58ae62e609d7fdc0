import type { Grade, Id, Quarter } from './ids.ts';
import type { Parameter, Purpose } from './model.ts';
import type { VotingRule } from './negotiation.ts';

/** Who may come in: nobody (`closed`), states that an offer was made to, each by its odds (`accession`), or governments whenever it pays (`best-response`). */
export const regimeEntries = ['closed', 'accession', 'best-response'] as const;
export type RegimeEntry = (typeof regimeEntries)[number];

/** A state as regimes count them; most have no government of their own in the model and are names that vote. */
export interface RegimeState {
  id: Id;
  name: string;
  government: Id | null; // that makes its law: several states may share one
}
/** A member's standing objection to listings that serve one of these purposes. */
export interface Objection {
  state: Id;
  since: string; // '2022Q1'
  purposes: readonly Purpose[];
  odds: Parameter; // a quarter
}
/** States that see an offer alike; `asOne`: one decision for all of them. */
export interface PartnerGroup {
  id: Id;
  states: readonly Id[];
  asOne: boolean;
  trust: Parameter;
  threat: Parameter;
  sales: Parameter;
  retaliation: Parameter;
}
/** A government that may join a regime when it pays. */
export interface Candidate {
  government: Id;
  capacity: Parameter;
  sovereignty: Parameter;
}
/** Numbers of every regime, as `KEY.REGIME`. */
export const regimeKeys = [
  'regime_friction', // odds a quarter that a member with nothing to lose objects
  'regime_discretion', // part of the members that turn a listing into a control of their own
  'regime_law_lag', // quarters from a listing to law
  'regime_waiver', // part of members' exports that the leader exempts from its extraterritorial rules
  'regime_licence_free', // part of trade inside that needs no licence
  'regime_enforcement', // resources of enforcement over those of the calibration year
  'regime_initiative', // odds a quarter that a member puts on the table what it controls itself and the regime does not list
  'regime_industry', // how far firms take part in making the list
  'regime_expectation', // part of the others who may come in that one who decides counts on
] as const;
export type RegimeKey = (typeof regimeKeys)[number];

export interface Regime {
  id: Id;
  name: string;
  short: string;
  entry: RegimeEntry;
  rule: VotingRule;
  targets: readonly Id[]; // toward which its members control; none: directed against nobody
  members: readonly Id[]; // states
  objections: readonly Objection[];
  groups: readonly PartnerGroup[];
  candidates: readonly Candidate[];
  source: string;
  grade: Grade;
}
/** What a member puts on the list of a regime: a licence requirement on a technology, or a group of end users by name. */
export interface ProposalFile {
  id: Id;
  technology: Id;
  targets?: readonly Id[]; // of a regime that names countries; absent: all of them
  group?: Id; // of the targets' end users
  value: number; // level of the control, 0-1
  from: string; // '2026Q1'
  statement?: boolean; // part of what founders declare, and not put to the vote
  source: string;
}
/** A regime at work in a scenario; one that is left out stands still. */
export interface RegimeFile {
  id: Id; // of the model's regimes
  rule?: VotingRule; // instead of its own
  founded?: string; // absent: before the start
  day?: number; // of that quarter
  asked?: string; // of an offer: quarter from which states make up their minds; absent: from its founding
  founders?: readonly Id[]; // governments, of a regime founded in the run
  proposals: readonly ProposalFile[];
}
export interface Proposal extends Omit<ProposalFile, 'from' | 'targets' | 'source'> {
  targets: readonly Id[];
  from: Quarter;
  statement: boolean;
}
export interface RegimePlay {
  regime: Id;
  rule: VotingRule;
  founded: Quarter | null;
  asked: Quarter | null; // at the latest when it is founded
  day: number;
  founders: readonly Id[];
  proposals: readonly Proposal[];
  hostileFrom: readonly Quarter[]; // by objection of the regime
}
