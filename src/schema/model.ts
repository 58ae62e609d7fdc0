import type { Economy } from './economy.ts';
import type { Formulas } from './expression.ts';
import type { Grade, Hash, Id, Unit } from './ids.ts';
import type { TermId } from './negotiation.ts';
import type { PolicyAct } from './policy.ts';
import type { Regime, RegimeState } from './regime.ts';
import type { Member, Sets } from './table.ts';

export type Distribution = 'uniform' | 'triangular' | 'normal' | 'lognormal' | 'beta' | 'fixed';
/** A number with its provenance. A value over sets is one Parameter a member: id 'gap_at_start.euv', `over` ['technology']. */
export interface Parameter {
  id: Id;
  value: number;
  unit: Unit;
  low: number;
  high: number;
  distribution: Distribution;
  source: string;
  grade: Grade;
  meaning?: string; // absent: of a family, or of a file of its own
  name?: string; // in a few words, for levers and figures; absent: the first words of the meaning
}
/** Choices between forms that a part of a model may have, by id; the first form is what a scenario gets that names none. */
export type Structure = Readonly<Record<Id, readonly Id[]>>;
export interface Equation {
  id: Id; // 'technology.gap': submodel and variable; also the column's name in the result table of its sets
  over: readonly Id[]; // sets, e.g. ['technology','target']; [] is a scalar
  kind: 'auxiliary' | 'state'; // a state also has `initial`; inside `is` its own name means last period's value
  is: string; // mathjs syntax; sum/mean/max(expression, set) reduce one set; symbols broadcast over missing sets
  initial?: string;
  unit: Unit;
  meaning: string;
  source: string;
  record: boolean;
  form?: { choice: Id; form: Id }; // it holds only under this form; absent: always
}
/** What a submodel of the engine gives to and needs from its equations; checked when a model is loaded. */
export interface Socket {
  submodel: Id;
  gives: readonly Port[];
  needs: readonly Port[]; // each defined by exactly one equation with these sets and this unit
}
export interface Port {
  id: Id;
  over: readonly Id[];
  unit: Unit;
  linkTo?: Id; // of a link: the set whose members its values count
}
/** Compiled equations of one submodel in dependency order. Columns are allocated once a run; `step` allocates nothing and draws nothing. */
export interface Block {
  submodel: Id;
  columns: Readonly<Record<Id, Float64Array>>; // gives (the engine writes them), parameters, variables; row-major in `over` order. Between steps a state's column is its value: writing it restores a snapshot
  over: Readonly<Record<Id, readonly Id[]>>; // sets of each column
  start(): void; // computes `initial` of every state from the gives now in the columns
  step(): void; // reads gives, writes auxiliaries, then states
  reset(): void; // columns as they were when the block was compiled
}
/** Members of sets that a part of a model keeps, by their place in the set; sets that are not named keep all of theirs. */
export type Kept = Readonly<Record<Id, readonly number[]>>;
/**
 * Compiles the run's equations of a socket's submodel into a fresh block: `compileBlock` with the run's equations, set sizes and parameters.
 * @param drawn sizes of sets whose members are drawn with a run @param kept of the part that the block is of, where it is not of all
 */
export type Compile = (socket: Socket, drawn?: Readonly<Record<Id, number>>, kept?: Kept) => Block;
/** What delay of a technology means: of making for a tool, of use for a product; `both` is used and made into others, and counts by making. */
export type TechnologyRole = 'tool' | 'product' | 'both' | 'material';
export type Purpose = 'rival-denial' | 'proliferation' | 'sanction' | 'human-rights';
export interface Dependent {
  region: Id;
  sector: Id;
  share: Parameter; // omega: share of the sector's output that needs the technology
}
/** A technology that another one is made with. */
export interface TechnologyInput {
  technology: Id; // the input
  weight: Parameter; // among the inputs of one technology
  segment: Parameter; // only what is sold above this position of demand serves, 0 to below 1
  toleratedLag: Parameter; // months by which own making of the input may be behind and serve fully
  workAround: Parameter; // part of the need that makers meet without the input, above 0
}
/** A group of a target's end users of a technology. */
export interface EndUsers {
  target: Id;
  group: Id;
  share: Parameter; // of the target's demand; the groups of a target sum to 1
  affiliates: Parameter | null; // demand of listed users with their affiliates, over their own
  military: Parameter | null; // part of the group's demand that serves the military; null: none
  rights: Parameter | null; // part that serves what a human-rights condition denies; null: none
}
/** How demand falls with the age of what is on sale: of what the frontier would sell, what is m months behind it sells 1 / (1 + (m/half)^slope). */
export interface Vintages {
  half: Parameter; // months behind the frontier whose goods serve half of demand
  slope: Parameter; // how sharply demand falls around it
}
export interface Technology {
  id: Id;
  name: string;
  short: string;
  role: TechnologyRole;
  target: Id; // region the control race is about
  hub: Id | null; // region through which denied goods are known to arrive
  suppliers: Readonly<Record<Id, Parameter>>; // region -> share of world supply by headquarters; sums to 1
  inputs: readonly TechnologyInput[]; // what it is made with; weights sum to 1 where there are any
  countable: boolean;
  purposes: readonly Purpose[];
  regimes: readonly Id[];
  dependents: readonly Dependent[];
  endUsers: readonly EndUsers[]; // groups by target; none: nobody is told apart
  vintages: Vintages | null; // null: no ceiling of performance has a meaning
}
/** Where a technology trades: values of the base year, million USD; v0 = L0·p0·w0 within 10 % and Σ v0 <= flow are checked on load. */
export interface TradeCell {
  technology: Id;
  sector: Id;
  exporter: Id;
  importer: Id;
  baseValue: Parameter;
  basePosition: Parameter;
  baseWillingness: Parameter;
  latentValue: Parameter;
  growth: Parameter; // per year
  owners: Readonly<Record<Id, Parameter>>; // headquarters region -> share; sums to 1
}
/** Who owns, by headquarters, what a whole flow of the base year holds; the technologies sold in it included. */
export interface FlowOwners {
  sector: Id;
  exporter: Id;
  importer: Id;
  owners: Readonly<Record<Id, Parameter>>; // headquarters region -> share; sums to 1
}
/** A government acts; a region trades. `weight` is its share of the region's value added; `tariffsBy` names the bloc that sets its tariffs. */
export interface Government {
  id: Id;
  name: string;
  short: string;
  slot: number;
  region: Id;
  weight: number;
  tariffsBy: Id;
  ally: boolean; // of the leader: its confidence is tracked
  redLines: readonly { technology: Id; kind: 'statutory' | 'declared' }[];
  ratifiers: readonly Ratifier[]; // none: what it signs it also consents to
  types: readonly Preset[]; // what else the same seat may want; the model's own values where a scenario names none
}
/** Somebody at home without whose consent a signed package does not come into force, and how much of each term he reads. */
export interface Ratifier {
  id: Id;
  name: string;
  reads: Readonly<Partial<Record<TermId, number>>>;
  source: string;
}
/** `path` goes into the scenario file or 'parameters.ID'; the number shown is the path's value divided by `scale`. */
export interface Lever {
  id: Id;
  path: string;
  label: string;
  help: string;
  unit: Unit;
  scale: number;
  min: number;
  max: number;
  step: number;
  group: 'policy' | 'assumption';
  by?: Id; // whose act it moves, or the family of its parameter; absent: the model chose the lever itself
  kind?: Id; // instrument of the act it moves; absent: it moves none, or the model chose it
  calendar?: string; // quarter that the number 0 stands for, where quarters are set; absent: numbers are
}
/** What readers have to know before they move a lever, or any lever on an act of an instrument. */
export interface LeverGuide {
  for: Id; // lever of the model's own, or instrument
  bands?: readonly { upTo: number; name: string }[]; // rising, of shown numbers; each up to and with its own, at which one that begins with 'as' was
  message: string;
  hurts: string; // who is hurt when it is raised or tightened
  examples: string;
  source: string;
}
/** Values of parameters under a name that a scenario may ask for, each with where it is from. */
export interface Preset {
  id: Id;
  title: string;
  summary: string;
  parameters: Readonly<Record<Id, PresetValue>>;
}
export interface PresetValue {
  value: number;
  source: string;
  grade: Grade;
}
/** Ids of the parameters that the engine reads, by which members have one of their own (`KEY.ID`). */
export interface EngineParameters {
  always: readonly Id[];
  technology: readonly Id[];
  ally: readonly Id[];
  party: readonly Id[]; // of every government and bloc that has one of them
  together: readonly (readonly Id[])[]; // all of a group, or none
}
export interface ParameterColumn {
  over: readonly Id[];
  unit: Unit;
  linkTo?: Id; // as of a port
  values: Float64Array; // row-major in `over` order
}
export interface Model {
  id: Id;
  version: string;
  title: string;
  format: 1;
  hash: Hash;
  own?: true; // a reader's; absent: it comes with the program
  baseYear: number;
  leader: Id; // government whose consistency the allies judge
  sets: Sets; // region, exporter (alias of region), sector, technology, input (a row of what is made with what), target, government, ally, band
  sectorGroups: Readonly<Record<Id, readonly Id[]>>;
  economy: Economy;
  parameters: readonly Parameter[]; // every number, flattened: 'recovery_rate', 'gap_at_start.euv', 'suppliers.euv.NLD', 'audience_scale.USA.tariff'
  preferences: readonly Id[]; // parameters, or families of them (`FAMILY.MEMBER`), that state what parties want: a survey draws them
  presets: readonly Preset[];
  equations: readonly Equation[];
  formulas: Formulas; // of all equations
  technologies: readonly Technology[];
  cells: readonly TradeCell[];
  flowOwners: readonly FlowOwners[]; // of other flows, all that no technology's owners are known of belongs to the exporter
  governments: readonly Government[];
  blocs: readonly Member[]; // named in `tariffsBy`, and party to a table as a whole
  regimes: readonly Regime[];
  states: readonly RegimeState[]; // in regimes
  structure: Structure; // choices between forms of a part of the model
  /** Acts already inside the data of the calibration year; wedges and permissions in a run are ratios to these. */
  reflected: readonly PolicyAct[];
  levers: readonly Lever[];
  leverGuides: readonly LeverGuide[];
  sources: readonly string[];
}
