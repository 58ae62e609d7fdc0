import type { Closure } from './economy.ts';
import type { Hash, Id, Quarter } from './ids.ts';
import type {
  Authority,
  Issue,
  NamedPackage,
  PackageBasis,
  ProtocolSpec,
  StrategySpec,
  VotingRule,
} from './negotiation.ts';
import type { InstrumentId, PolicyAct } from './policy.ts';
import type { RegimeFile, RegimePlay } from './regime.ts';

/** One act as written: exactly one of `value`, `add` (tariff: points over the calibration year's rate by sector) and `position` (export control: highest permitted ladder position). */
export interface ActFile {
  id: Id;
  instrument: InstrumentId;
  actor: Id;
  target?: Id;
  scope: Id; // sector, sector group or technology
  group?: Id; // of the target's end users, for instruments that name one
  value?: number;
  add?: number;
  position?: number;
  from?: string; // '2025Q4'; absent: long before the start
  until?: string; // first quarter in which it no longer holds
  day?: number;
  againstCriteria?: boolean; // it breaks what its government has published it changes the control by, if it has; absent: no
  source: string;
}
/** An act that a party may carry out against another if talks fail. */
export interface ThreatFile extends ActFile {
  pending?: boolean; // announced before the talks, and not withdrawn; absent: prepared, and yet to be announced
}
export interface EventFile {
  id: Id;
  quarter: string; // '2026Q1'
  probability: number;
  source: string;
  acts: readonly ActFile[];
  newLeader?: boolean; // the government of the model's leader changes hands; absent: no
}
export interface LevelFile {
  value?: number;
  add?: number;
  position?: number;
  label: string;
}
export interface IssueFile {
  id: Id;
  mover: Id;
  instrument: InstrumentId;
  target: Id;
  scope: Id;
  group?: Id; // as of an act
  levels: readonly LevelFile[]; // the first has a label only: the status quo
  lag: number;
  duration: number | null;
  stance: boolean;
  authority?: Authority; // absent: executive
  only?: number; // the one level that packages may hold
  without?: number; // a level that no package may hold
  againstCriteria?: boolean; // as of an act
  needs?: Id; // another issue of the table: no package moves this one and leaves that as it is
  source: string;
}
export type ProtocolId = ProtocolSpec['id'];
/** A protocol with its parameters; its id alone stands for unanimity and equal powers. */
export interface ProtocolFile {
  id: ProtocolId;
  rule?: VotingRule; // of propose-then-vote
  threshold?: number; // of its qualified majority
  powers?: Readonly<Record<Id, number>>; // of mediated-nash, by party; 1 where left out
}
/** A package that was agreed on or proposed: a level by issue, as its number or its label; issues left out stay as they are. */
export interface PackageFile {
  id: Id;
  label: string;
  levels: Readonly<Record<Id, number | string>>;
  basis: PackageBasis;
  source: string;
}
export interface TableFile {
  id: Id;
  parties: readonly Id[];
  protocol: ProtocolId | ProtocolFile;
  opens: number; // quarter from the start
  deadline: number; // last quarter with a session
  roundsPerQuarter: number;
  strategies: Readonly<Record<Id, StrategySpec>>;
  issues: readonly IssueFile[];
  /** What the parties may do to each other if talks fail: they stand behind the value of no deal, and a crisis may carry them out. */
  threats: readonly ThreatFile[];
  packages?: readonly PackageFile[]; // of the record or proposed: to be evaluated, the talks do not read them
  truce?: boolean; // the parties talk under a truce, in which a carried-out threat is answered more often; absent: no
}
/** `closed` (absent): while it is published its government's chip is off the table. `declared`: the chip stays on it, and who moves it after publishing pays at home. */
export interface NotNegotiable {
  government: Id;
  technology: Id;
  published: boolean;
  line?: 'closed' | 'declared';
}
/** What a scenario YAML says, validated, not yet resolved against a model. Overrides are paths into this or 'parameters.ID'. */
export interface ScenarioFile {
  format: 1;
  id: Id;
  title: string;
  summary: string;
  model: { id: Id; version: string };
  start: string; // '2025Q4'
  quarters: number;
  closure: Closure;
  savingRate?: number; // with the closure `saving` and no other; absent: the model's own
  structure: Readonly<Record<Id, Id>>; // choice of the model -> one of its forms; the model's first where left out
  preset?: Id; // values of parameters that the model keeps under this name; those of `parameters` go before
  types: Readonly<Record<Id, Id>>; // government -> one of its types; their values go before the preset's
  keeps?: readonly Id[]; // targets toward which the controls of the calibration year hold from the start, unless a policy says otherwise; absent: none
  policies: readonly ActFile[];
  events: readonly EventFile[];
  tables: readonly TableFile[];
  regimes?: readonly RegimeFile[]; // at work in the run; those left out stand still
  notNegotiable: readonly NotNegotiable[];
  /** Ids of acts (or `table/issue`, `table/threat/act`) that are struck out wherever they would come into force: for asking what one act did. */
  withheld: readonly Id[];
  parameters: Readonly<Record<Id, number>>; // changed from the model's
}
export interface Table {
  id: Id;
  parties: readonly Id[];
  opens: Quarter;
  deadline: Quarter;
  roundsPerQuarter: number;
  protocol: ProtocolSpec;
  strategies: readonly StrategySpec[]; // by party index
  issues: readonly Issue[];
  closed: readonly (readonly number[])[]; // [issue] levels that no package may hold
  threats: readonly PolicyAct[];
  pending: readonly Id[]; // of the threats, those that were announced before the talks
  packages: readonly NamedPackage[];
  truce: boolean;
}
/** A scenario resolved against its model: ids known, groups expanded to sectors, `add` and `position` turned into values, quarters counted from the start. */
export interface Scenario {
  id: Id;
  hash: Hash; // of the file with its overrides applied
  title: string;
  start: { year: number; quarter: number };
  quarters: number;
  closure: Closure;
  savingRate?: number; // with the closure `saving` and no other
  structure: Readonly<Record<Id, Id>>; // every choice of the model with the form it has in this run
  policies: readonly PolicyAct[]; // absolute, sorted by inForce then file order
  events: readonly {
    id: Id;
    quarter: Quarter;
    probability: number;
    source: string;
    acts: readonly PolicyAct[];
    newLeader: boolean;
  }[];
  tables: readonly Table[];
  regimes: readonly RegimePlay[];
  notNegotiable: readonly NotNegotiable[];
  withheld: readonly Id[];
  parameters: ReadonlyMap<Id, number>; // every parameter of the model with its value in this run
}
