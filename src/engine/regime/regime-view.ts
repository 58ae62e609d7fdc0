import type { Stream } from '../../numerics/stream.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Listing } from './listing.ts';
import type { MemberActs } from './member-acts.ts';
import type { Membership } from './membership.ts';
import type { RegimeRow } from './regime-rows.ts';
import type { RegimeState } from './regime-state.ts';
import type { StandingLaw } from './standing.ts';

/** Something that happened in a regime; `acts` carry it out. */
export interface RegimeMove {
  kind: 'founded' | 'joined' | 'left' | 'proposed' | 'objected' | 'listed' | 'stated';
  seat: number; // -1: nobody alone
  proposal: number; // -1: none
  day: number; // of the quarter
  worth: number; // of membership to who joined or left, log-odds; else 0
  acts: PolicyAct[];
  ended: readonly Id[]; // acts of before that hold no longer from the next quarter
}
/** What a quarter finds: the law in force and to come, allies' confidence and the run's random streams. */
export interface RegimeView {
  quarter: Quarter;
  law: StandingLaw;
  lawAt(quarter: Quarter): StandingLaw; // as a quarter ends by what is decided now
  /** Quarters after `from` in which a control of a government that is decided comes into force. @param target of the control */
  decided(actor: Id, technology: Id, target: Id, from: Quarter): readonly Quarter[];
  confidence: Float64Array; // [ally] 0-1
  streamOf(process: string, actor: string): Stream;
}
/** A regime's parts, as those who move it see them. */
export interface RegimeParts {
  row: RegimeRow;
  state: RegimeState;
  membership: Membership;
  listing: Listing;
  memberActs: MemberActs;
}
/** A move of nobody in particular. */
export const byNobody = { seat: -1, proposal: -1, day: 0, worth: 0, ended: [] };
