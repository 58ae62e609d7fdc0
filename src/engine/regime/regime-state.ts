import type { RegimeRow } from './regime-rows.ts';

/** What changes of a regime from quarter to quarter. */
export interface RegimeState {
  sitting: boolean[]; // [seat]
  pledged: Map<number, number>; // seats that will sit when the regime is founded, and what that was worth to them
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
export function pending({ proposals }: RegimeRow, { listed }: RegimeState, quarter: number): number[] {
  return proposals.flatMap(({ from, statement }, at) =>
    !statement && !listed[at] && from <= quarter ? [at] : [],
  );
}
