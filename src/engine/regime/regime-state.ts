import type { Quarter } from '../../schema/ids.ts';
import type { RegimeRow } from './regime-rows.ts';

/** What changes of a regime from quarter to quarter. */
export interface RegimeState {
  sitting: boolean[]; // [seat]
  pledged: Map<number, number>; // seats that will sit when the regime is founded, and what that was worth to them
  from: Quarter[]; // [proposal] from which on it may be voted on; what no member has proposed yet: Infinity
  level: number[]; // [proposal] of the control that it asks for, 0-1
  proposer: number[]; // [proposal] seat, -1: the scenario's
  proposed: boolean[]; // [proposal] put on the table
  listed: boolean[]; // [proposal]
  refuses: boolean[][]; // [proposal][seat] who voted against a listing that binds the willing alone
  objecting: boolean[][]; // [proposal][seat] of members in the last vote
  passed: number; // in this quarter
  objections: number; // in this quarter
}

export function stateAtStart({ seats, sitting, proposals }: RegimeRow): RegimeState {
  const nobody = (): boolean[] => seats.map(() => false);
  return {
    sitting: [...sitting],
    pledged: new Map(),
    from: proposals.map(({ from }) => from),
    level: proposals.map(({ value }) => value),
    proposer: proposals.map(() => -1),
    proposed: proposals.map(() => false),
    listed: proposals.map(() => false),
    refuses: proposals.map(nobody),
    objecting: proposals.map(nobody),
    passed: 0,
    objections: 0,
  };
}

/** Who is bound by a proposal. @returns [seat] */
export function boundSeats({ sitting, listed, refuses }: RegimeState, proposal: number): boolean[] {
  return sitting.map((sits, seat) => listed[proposal]! && sits && !refuses[proposal]![seat]!);
}

/** Proposals that may be voted on: put on the table, and not listed. */
export function pending({ proposals }: RegimeRow, { from, listed }: RegimeState, quarter: number): number[] {
  return proposals.flatMap(({ statement }, at) =>
    !statement && !listed[at] && from[at]! <= quarter ? [at] : [],
  );
}

/** What governments know will be asked of members: all that the scenario proposes, and what a member has proposed by now. @returns [proposal] */
export function known({ from }: RegimeState): boolean[] {
  return from.map(Number.isFinite);
}
