import { daysInQuarter } from '../../model/calendar.ts';
import type { Quarter } from '../../schema/ids.ts';
import { carryOut, carryOutAll } from './carry-out.ts';
import { entryDay } from './entry-day.ts';
import { known } from './regime-state.ts';
import type { RegimeRow } from './regime-rows.ts';
import { byNobody, type RegimeMove, type RegimeParts, type RegimeView } from './regime-view.ts';

/** Quarters from one look at membership to the next. */
const reviewEvery = 4;

/** In its quarter the regime is founded: founders sit, and what they state by then is listed without a vote. One founded before the start stands in the first quarter. */
export function found(parts: RegimeParts, view: RegimeView): RegimeMove[] {
  const { row, state } = parts;
  if (row.founded === null || view.quarter !== firstQuarter(row)) return [];
  for (const seat of row.founders) state.sitting[seat] = true;
  row.proposals.forEach(
    ({ statement, from }, at) => (state.listed[at] ||= statement && from <= view.quarter),
  );
  const day = firstDay(parts, view);
  const founding: RegimeMove = { ...byNobody, kind: 'founded', day, acts: carryOutAll(parts, view, day) };
  return [founding, ...[...state.pledged].map(([seat, worth]) => join(parts, view, seat, day, worth))];
}

/** What founders state later on is listed in its quarter, without a vote either. */
export function declare(parts: RegimeParts, view: RegimeView): RegimeMove[] {
  const { row, state } = parts;
  if (row.founded === null) return [];
  const due = row.proposals.flatMap(({ statement, from }, at) =>
    statement && from === view.quarter && !state.listed[at] ? [at] : [],
  );
  return due.map((proposal): RegimeMove => {
    state.listed[proposal] = true;
    return { ...byNobody, kind: 'stated', proposal, acts: carryOut(parts, proposal, view) };
  });
}

/** The quarter of the run from which on a regime that is founded stands. */
function firstQuarter({ founded }: RegimeRow): Quarter {
  return Math.max(0, founded!);
}

/** Who comes in and who leaves in a quarter, by how a regime is entered. */
export function comeAndGo(parts: RegimeParts, view: RegimeView): RegimeMove[] {
  switch (parts.row.entry) {
    case 'closed':
      return [];
    case 'accession': {
      const gone = withdraw(parts, view);
      return [...gone, ...accede(parts, view, new Set(gone.map(({ seat }) => seat)))];
    }
    case 'best-response':
      return review(parts, view);
  }
}

/** States that took an offer go back on it, each by its odds; one draw a party from a stream of its own, whether it sits or not. */
function withdraw(parts: RegimeParts, view: RegimeView): RegimeMove[] {
  const { row, state, membership } = parts;
  if (view.quarter <= firstQuarter(row)) return [];
  const sitting = [...state.sitting];
  const { worth, exit } = membership.worth({ ...view, sitting, known: known(state) });
  const values = row.parties.map((_, party) => ({ worth: worth[party]!, exit: exit[party]! }));
  return row.parties.flatMap(({ id, seats }, party) => {
    const draw = view.streamOf('withdrawal', `${row.id}/${id}`).uniform();
    const value = values[party]!;
    if (draw >= value.exit || !seats.every((seat) => sitting[seat])) return [];
    return seats.map((seat) => leave(parts, seat, value.worth));
  });
}

/** States that were made an offer take it, each group seeing who came before it; who does so before the founding sits from its first day. @param gone seats that were left in this quarter */
function accede(parts: RegimeParts, view: RegimeView, gone: ReadonlySet<number>): RegimeMove[] {
  const { row, state, membership } = parts;
  const from = view.quarter === row.asked ? firstDay(parts, view) : 0;
  const opens = firstDay(parts, view);
  return row.parties.flatMap(({ id, seats }, party) => {
    const sitting = state.sitting.map((sits, seat) => sits || state.pledged.has(seat));
    const { worth, entry } = membership.worth({ ...view, sitting, known: known(state) });
    const value = worth[party]!;
    const stream = view.streamOf('accession', `${row.id}/${id}`);
    const wait = entryDay(entry[party]!, daysInQuarter - from, stream);
    const free = wait === null ? [] : seats.filter((seat) => !sitting[seat] && !gone.has(seat));
    if (view.quarter >= row.founded!)
      return free.map((seat) => join(parts, view, seat, Math.max(opens, from + wait!), value));
    for (const seat of free) state.pledged.set(seat, value);
    return [];
  });
}

/** Once a year governments come in or leave until nobody would rather do otherwise; those who have just founded it stay. */
function review(parts: RegimeParts, view: RegimeView): RegimeMove[] {
  const { row, state, membership } = parts;
  const age = view.quarter - firstQuarter(row);
  if (age % reviewEvery !== 0) return [];
  const sitting = [...state.sitting];
  const now = { ...view, known: known(state) };
  const after = membership.settle({ ...now, sitting }, age > 0);
  const worth = membership.worth({ ...now, sitting: after }).worth.slice();
  return row.parties.flatMap(({ seats }, party) =>
    seats
      .filter((seat) => after[seat] !== sitting[seat])
      .map((seat) =>
        after[seat]
          ? join(parts, view, seat, firstDay(parts, view), worth[party]!)
          : leave(parts, seat, worth[party]!),
      ),
  );
}

function firstDay({ row }: RegimeParts, { quarter }: RegimeView): number {
  return quarter === row.founded ? row.day : 0;
}

function join(parts: RegimeParts, view: RegimeView, seat: number, day: number, worth: number): RegimeMove {
  parts.state.sitting[seat] = true;
  return { kind: 'joined', seat, proposal: -1, day, worth, acts: carryOutAll(parts, view, day), ended: [] };
}

/** What a member took up as one, and was given, holds until the next quarter. It gives that up itself, so that no promise to it is broken. */
function leave({ row, state, memberActs }: RegimeParts, seat: number, worth: number): RegimeMove {
  state.sitting[seat] = false;
  for (const refuses of state.refuses) refuses[seat] = false;
  const ended = memberActs.leave(row.seats[seat]!.government);
  return { ...byNobody, kind: 'left', seat, worth, acts: [], ended };
}
