import type { StrategySpec } from '../../schema/negotiation.ts';
import type { Ranking } from './ranking.ts';

/** What one party wants at a table: utilities and no-deal value in one unit (normalised 0-1 in a run), and what it may talk about. */
export interface Preference {
  utility: Float64Array; // [outcome]
  mask: Uint8Array; // [outcome] 1 = allowed
  reservation: number; // utility of no deal
}

/** How a party proposes. `relativeTime` runs inside (0, 1) and is the same for all parties of a round. */
export interface OfferingPolicy {
  /** The outcome to propose, or -1 when no allowed outcome is worth the party's reservation. */
  offer(relativeTime: number): number;
  /** The least utility that the party asks for at this time. */
  threshold(relativeTime: number): number;
}

/** How a party answers a standing offer. */
export interface AcceptancePolicy {
  accepts(relativeTime: number, outcome: number): boolean;
}

export type Strategy = Pick<OfferingPolicy, 'offer'> & AcceptancePolicy;

export type CreateOfferingPolicy = (ranking: Ranking, spec: StrategySpec) => OfferingPolicy;
export type CreateAcceptancePolicy = (preference: Preference, offering: OfferingPolicy) => AcceptancePolicy;
