import type { Id, Quarter, Unit } from './ids.ts';
import type { InstrumentId } from './instrument-forms.ts';

export type { InstrumentId };

/**
 * Scenario, deal, event and alignment all end here; trade and technology read only what acts in force make of the law.
 * `value` is set to this level (never added) in the instrument's unit. Resolved acts name one sector or one technology in `scope`.
 */
export interface PolicyAct {
  id: Id;
  instrument: InstrumentId;
  actor: Id; // government, or the bloc named in `tariffsBy`
  target: Id; // region: whose trade is meant, of a waiver the exempted exporter; '' for acts without one
  scope: Id; // sector or technology
  group?: Id; // of the target’s end users, where the instrument names one
  value: number;
  announced: Quarter;
  inForce: Quarter; // negative: before the scenario's start
  until: Quarter | null; // first quarter in which it no longer holds
  day: number; // 0-90: day of the quarter `inForce`
  againstCriteria?: boolean; // it breaks criteria for changes of the control, where they stand published
  cause: number | null; // ledger entry
}

/** An undertaking to buy: flows of the listed sectors exporter -> importer are to reach `level` million USD a year together. */
export interface Commitment {
  exporter: number; // region index
  importer: number;
  sectors: readonly number[];
  level: number; // the flow to be reached, million USD a year
}

/** Acts of one quarter as dense arrays; made once a quarter by engine/policy, the only reader of acts. */
export interface Wedges {
  tariffRate: Float64Array; // [sector, exporter, importer] target levels, before inertia
  exportTaxRate: Float64Array; // [sector, exporter, importer]
  icebergHat: Float64Array; // [sector, exporter, importer]
  position: Float64Array; // [technology, supplier region, target] highest permitted ladder position, 0-1
  permitted: Float64Array; // [technology, exporter, target] share of latent demand that the law lets through, owners' and reaching law included; from a target to itself what guidance leaves of its demand
  ownGoods: Float64Array; // [technology, region, target] the same of what a region's makers own themselves and ship from home; from a target to itself as `permitted`
  stringency: Float64Array; // [technology, government, target] 0-1, each government's own control
  reach: Float64Array; // [technology, government, target] 0-1, share of the quarter in which the government's law also binds foreign makers
  exempt: Float64Array; // [technology, government, region] 0-1, share of the quarter in which an exporter is exempt from that reach
  noBackFill: Float64Array; // [technology, government, target] 0-1, share of the quarter in which a government holds its makers to leave alone what others deny
  revenueShare: Float64Array; // [technology, government, target] rate on the licensed value, paid to the licensing government
  guidance: Float64Array; // [technology, target] 0-1, share of demand that the target's own government speaks against
  ceiling: Float64Array; // [technology, government, target] 0-1, highest performance that may be sold, relative to the frontier; 1 without one
  volumeCap: Float64Array; // [technology, government, target] 0-1, part of what a law permits that may be sold; 1 without one
  listed: Float64Array; // [user, government] 0-1, share of a group of end users that a government lists by name
  validated: Float64Array; // [user, government] 0-1, share of a group that its controls do not bind
  affiliates: Float64Array; // [technology, government, target] 0-1, share of the quarter in which its lists extend to affiliates
  militaryUse: Float64Array; // [technology, government, target] 0-1, share of military end use that is denied
  rightsCondition: Float64Array; // [technology, government, target] 0-1, share of use against human rights that is denied
  enforcement: Float64Array; // [technology, government, target] resources of enforcement over those of the calibration year
  consultation: Float64Array; // [technology, government, target] 0-1, share of the quarter in which allies are consulted about changes
  criteria: Float64Array; // [technology, government, target] 0-1, share of the quarter in which criteria for changes stand published
  breadth: Float64Array; // [technology, exporter, target] part of `permitted` / highest permitted position that is left at every position: users and volumes are denied, not performance
  ceilingGap: Float64Array; // [technology, supplier region, target] months behind the frontier of the best that a ceiling lets its makers sell; 0 without one
  denied: Float64Array; // [technology, government, target] 0-1, share of demand that each government's own law denies
  enforced: Float64Array; // [technology, target] resources of enforcement of those who deny, weighted by the supply that they deny
  mayFill: Float64Array; // [technology, region, target] 0-1, part of a region's makers who may take over what others deny
  filling: Float64Array; // [technology, target] 0-1, their part of what may be sold to the target from outside
  published: Uint8Array; // [technology, government] 1 = on that government's published list of controls that are not negotiable
  commitments: readonly Commitment[];
}
/** The part of a law that technologies read. */
export type TechnologyLaw = Pick<Wedges, 'permitted' | 'breadth' | 'ceilingGap' | 'enforced' | 'filling'>;
/** A group of a target's end users of a technology, by shares. */
export interface EndUserRow {
  technology: number;
  target: number;
  group: Id;
  share: number; // of the target's demand
  affiliates: number; // demand of listed users together with their affiliates, over their own; at least 1
  military: number; // part of the group's demand that serves the military, fusion included
  rights: number; // part that serves what a human-rights condition denies
}
/** What a performance ceiling leaves. */
export interface CeilingEffect {
  position: number; // highest position on the ladder, 0-1
  gap: number; // months that the best on sale is behind the frontier
}
export interface InstrumentLevel {
  value: number;
  label: string;
}
/** What an instrument may read of the model while it turns acts into wedges. Index maps return -1 for an unknown id. */
export interface PolicyContext {
  sectors: number;
  regions: number;
  technologies: number;
  targets: number;
  governments: number;
  region(id: Id): number;
  sector(id: Id): number;
  sectorsOf(scope: Id): readonly number[]; // a sector or a sector group
  technology(id: Id): number;
  target(id: Id): number;
  government(id: Id): number;
  /** Regions whose law a government makes, with its weight in each. */
  regionsOf(government: Id): readonly { region: number; weight: number }[];
  /** Regions that a government or tariff bloc sets tariffs for. */
  tariffRegionsOf(actor: Id): readonly number[];
  /** What a target stands for: itself, or of a bloc all regions that it sets tariffs for. */
  targetRegions(target: Id): readonly number[];
  /** Ladder position that a stringency permits for a technology. */
  ladder(technology: number, stringency: number): number;
  /** The least stringency that permits no more than a position, a ban where none does. */
  stringency(technology: number, position: number): number;
  /** Every group of end users that the model states, in the order of `listed` and `validated`. */
  users: readonly EndUserRow[];
  /** Index in `users`. */
  user(technology: Id, target: Id, group: Id): number;
  /** What a ceiling leaves of a technology. @param best performance that may be sold, relative to the frontier, 0-1 */
  underCeiling(technology: number, best: number): CeilingEffect;
}
export interface Instrument {
  id: InstrumentId;
  unit: Unit;
  levels: readonly InstrumentLevel[];
  reversal: 'judged' | 'free'; // whether loosening it costs a leader the confidence of its allies
  writes: Exclude<keyof Wedges, 'commitments'> | null; // the column that its acts change in place; null: none
  /** `weight`: share of the quarter in which the act holds; the level before it holds for the rest. */
  apply(act: PolicyAct, into: Wedges, context: PolicyContext, weight: number): void;
  /** Whether an act leaves its target less than the law does: a higher duty on anything, a stricter control, smaller purchases. */
  takesAway(act: PolicyAct, law: Wedges, context: PolicyContext): boolean;
}
