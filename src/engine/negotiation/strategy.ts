import type { AcceptanceSpec, OfferingSpec, OutcomeSet, OutcomeSpace } from '../../schema/negotiation.ts';
import { has } from './outcome-set.ts';
import type { Ranking } from './ranking.ts';

/** What one party wants at a table: utilities and no-deal value in one unit (normalised 0-1 in a run), and what it may talk about. */
export interface Preference {
  utility: Float64Array; // [outcome]
  allowed: OutcomeSet;
  reservation: number; // utility of no deal
}

/** A package that was put on the table. */
export interface Offer {
  by: number; // party; -1 a mediator
  round: number;
  outcome: number;
}

/** Where the strategies of a table meet, and what they have offered so far. */
export interface Meeting {
  space: Pick<OutcomeSpace, 'size' | 'strides'>;
  rounds: number; // N, over the table's whole life
  offers: readonly Offer[]; // in order, from the first session on
  knownTypes?: ReadonlyMap<number, OpponentModel>; // [other party] by its published types
}

/** One party's view of its table. */
export interface Seat extends Preference {
  party: number;
  rounds: number;
  space: Meeting['space'];
  ranking: Ranking;
}

/**
 * Whoever remembers offers learns of every one, its own included, before anybody answers it. What a strategy knows is made of the
 * offers alone, so that one built anew from them goes on where another stopped.
 */
interface Observer {
  observe?(offer: Offer): void;
}

/** How a party proposes; rounds count from 0 over the table's life. */
export interface OfferingPolicy extends Observer {
  /** The outcome to propose, or -1 when no allowed outcome is worth the party's reservation. */
  offer(round: number): number;
  /** The least utility that the party asks for in this round. */
  threshold(round: number): number;
}

/** How a party answers a package that is not its own. */
export interface AcceptancePolicy extends Observer {
  accepts(round: number, outcome: number): boolean;
}

export type Strategy = Pick<OfferingPolicy, 'offer'> & AcceptancePolicy;

/** The form of a specification that an id selects. */
type FormOf<Form, Key extends string, Id> =
  Form extends Readonly<Record<Key, infer Ids>> ? (Id extends Ids ? Form : never) : never;
export type OfferingSpecOf<Id extends OfferingSpec['offering']> = FormOf<OfferingSpec, 'offering', Id>;
export type AcceptanceSpecOf<Id extends AcceptanceSpec['acceptance']> = FormOf<
  AcceptanceSpec,
  'acceptance',
  Id
>;
export type CreateOffering<Spec> = (seat: Seat, spec: Spec) => OfferingPolicy;
export type CreateAcceptance<Spec> = (seat: Seat, spec: Spec, offering: OfferingPolicy) => AcceptancePolicy;

/** What a party makes of another's offers: how much it seems to like each outcome. */
export interface OpponentModel {
  observe(outcome: number): void;
  /** From 0 to 1 for the outcome that seems best. */
  estimate(outcome: number): number;
}
export type CreateOpponentModel = (space: Meeting['space']) => OpponentModel;

/** Share of the table's life that is over in a round: never 0, never 1. */
export function relativeTime(round: number, rounds: number): number {
  return (round + 1) / (rounds + 1);
}

/** Whether a party may and would rather sign a package than have no deal. */
export function isRational({ utility, allowed, reservation }: Preference, outcome: number): boolean {
  return has(allowed, outcome) && utility[outcome]! >= reservation;
}
