import type { Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { RegimeRow } from './regime-rows.ts';
import { boundSeats } from './regime-state.ts';
import type { RegimeParts, RegimeView } from './regime-view.ts';
import { boundGovernments, isLed, ownControl } from './standing.ts';

/**
 * Acts by which governments that are bound carry out a listing and have not done so: what founders state is law at once, the rest after the lag
 * of the law. In a regime that anybody may join when it pays, what members owe each other starts with the second statement.
 * @param day of the quarter, for what is law at once
 */
export function carryOut(
  { row, state, memberActs }: RegimeParts,
  proposal: number,
  view: RegimeView,
  day = 0,
): PolicyAct[] {
  const { quarter, law } = view;
  const lag = row.proposals[proposal]!.statement ? 0 : row.numbers.regime_law_lag;
  const timing = { announced: quarter, inForce: quarter + lag, day: lag === 0 ? day : 0 };
  const willing = row.entry === 'closed' ? discretion(row, proposal, view) : null;
  return boundGovernments(row, boundSeats(state, proposal)).flatMap((bound, government) => {
    if (!bound || willing?.[government] === false) return [];
    const own = memberActs.controls(proposal, government, state.level[proposal]!, view, timing);
    if (!hasStarted(row, quarter)) return own;
    // Nobody is exempt before its own law is as strict.
    const isLaw = ownControl(row, proposal, government, law) >= state.level[proposal]!;
    const since = isLaw ? { announced: quarter, inForce: quarter, day: 0 } : timing;
    return [...own, ...memberActs.benefits(proposal, government, isLed(row, state.sitting), since)];
  });
}

/** The same of everything that is listed. */
export function carryOutAll(parts: RegimeParts, view: RegimeView, day?: number): PolicyAct[] {
  return parts.row.proposals.flatMap((_, proposal) => carryOut(parts, proposal, view, day));
}

/** Whether members owe each other anything yet. */
export function hasStarted({ entry, founded, statementLag }: RegimeRow, quarter: Quarter): boolean {
  return entry !== 'best-response' || quarter >= founded! + statementLag;
}

/** Which governments turn a listing that is directed against nobody into a control of their own, hostile ones never; one draw a seat. @returns [government] */
function discretion(
  { id, seats, hostile, governments, proposals, numbers }: RegimeRow,
  proposal: number,
  { streamOf }: RegimeView,
): boolean[] {
  const stream = streamOf('discretion', `${id}/${proposals[proposal]!.id}`);
  const draws = seats.map(() => stream.uniform());
  return governments.map((_, government) => {
    const seat = seats.findIndex((row) => row.government === government);
    return seat >= 0 && !hostile[seat] && draws[seat]! < numbers.regime_discretion;
  });
}
