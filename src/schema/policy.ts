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
  value: number;
  announced: Quarter;
  inForce: Quarter; // negative: before the scenario's start
  until: Quarter | null; // first quarter in which it no longer holds
  day: number; // 0-90: day of the quarter `inForce`
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
  stringency: Float64Array; // [technology, government, target] 0-1, each government's own control
  reach: Float64Array; // [technology, government, target] 0-1, share of the quarter in which the government's law also binds foreign makers
  exempt: Float64Array; // [technology, government, region] 0-1, share of the quarter in which an exporter is exempt from that reach
  revenueShare: Float64Array; // [technology, government, target] rate on the licensed value, paid to the licensing government
  guidance: Float64Array; // [technology, target] 0-1, share of demand that the target's own government speaks against
  published: Uint8Array; // [technology, government] 1 = on that government's published list of controls that are not negotiable
  commitments: readonly Commitment[];
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
}
export interface Instrument {
  id: InstrumentId;
  unit: Unit;
  levels: readonly InstrumentLevel[];
  announcementLag: number; // quarters
  tradable: boolean;
  /** `weight`: share of the quarter in which the act holds; the level before it holds for the rest. */
  apply(act: PolicyAct, into: Wedges, context: PolicyContext, weight: number): void;
  /** Whether an act leaves its target less than the law does: a higher duty on anything, a stricter control, smaller purchases. */
  takesAway(act: PolicyAct, law: Wedges, context: PolicyContext): boolean;
}
