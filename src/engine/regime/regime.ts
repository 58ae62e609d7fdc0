import type { Id, Quarter } from '../../schema/ids.ts';
import type { Compile } from '../../schema/model.ts';
import { carryOutAll, hasStarted } from './carry-out.ts';
import { comeAndGo, declare, found } from './come-and-go.ts';
import { createListing } from './listing.ts';
import { createMemberActs } from './member-acts.ts';
import { createMembership } from './membership.ts';
import { putToVote } from './put-to-vote.ts';
import type { RegimeRow } from './regime-rows.ts';
import { known, pending, stateAtStart } from './regime-state.ts';
import { byNobody, type RegimeMove, type RegimeParts, type RegimeView } from './regime-view.ts';

/** A regime at the end of its step: counts, of the quarter where it says so. */
export interface RegimeReading {
  members: number;
  listed: number;
  stalled: number;
  passed: number; // in this quarter
  objections: number; // in this quarter
  wouldLeave: number;
  wouldJoin: number;
}
export interface RunningRegime {
  row: RegimeRow;
  step(view: RegimeView): RegimeMove[];
  reading(view: RegimeView): RegimeReading;
  /** Whether a government keeps a control because the regime lists it. */
  binds(government: Id, technology: Id, target: Id): boolean;
}

/**
 * A regime through a run (MODEL.md, section 14). In a quarter it is founded, states come in or leave, the second statement starts what members owe each
 * other, and what is on the table is voted on; members turn what is listed into law.
 */
export function createRegime(compile: Compile, row: RegimeRow): RunningRegime {
  const parts: RegimeParts = {
    row,
    state: stateAtStart(row),
    membership: createMembership(compile, row),
    listing: createListing(compile, row),
    memberActs: createMemberActs(row),
  };
  const { state, memberActs } = parts;
  return {
    row,
    binds: memberActs.binds,
    step(view) {
      state.passed = 0;
      state.objections = 0;
      if (exists(row, view.quarter))
        return [found, declare, comeAndGo, start, putToVote].flatMap((part) => part(parts, view));
      return row.entry === 'accession' && view.quarter >= row.asked! ? comeAndGo(parts, view) : [];
    },
    reading(view) {
      return {
        members: state.sitting.filter(Boolean).length,
        listed: row.listedBefore + state.listed.filter(Boolean).length,
        stalled: exists(row, view.quarter) ? pending(row, state, view.quarter).length : 0,
        passed: state.passed,
        objections: state.objections,
        ...stabilityOf(parts, view),
      };
    },
  };
}

function exists({ founded }: RegimeRow, quarter: Quarter): boolean {
  return founded === null || quarter >= founded;
}

/** The second statement, on compliance and enforcement. */
function start(parts: RegimeParts, view: RegimeView): RegimeMove[] {
  const { row } = parts;
  const starts = hasStarted(row, view.quarter) && !hasStarted(row, view.quarter - 1);
  return starts ? [{ ...byNobody, kind: 'stated', acts: carryOutAll(parts, view) }] : [];
}

/** Nobody asks what a seat in a closed regime is worth. */
function stabilityOf({ row, state, membership }: RegimeParts, view: RegimeView) {
  return row.entry === 'closed' || !exists(row, view.quarter)
    ? { wouldLeave: 0, wouldJoin: 0 }
    : membership.stability({ ...view, sitting: state.sitting, known: known(state) });
}
