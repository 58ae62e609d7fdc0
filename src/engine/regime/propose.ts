import { ownControl } from './standing.ts';
import type { RegimeParts, RegimeView } from './regime-view.ts';

/**
 * Members put on the table what they control themselves and the regime does not list, at the level of the strictest of them (MODEL.md, section 14); one draw a
 * technology from its own stream, used or not. It is voted on in the same quarter.
 */
export function propose({ row, state }: RegimeParts, view: RegimeView): void {
  row.proposals.forEach(({ id, ofMembers }, proposal) => {
    if (!ofMembers) return;
    const draw = view.streamOf('proposal', `${row.id}/${id}`).uniform();
    if (Number.isFinite(state.from[proposal]!) || draw >= row.numbers.regime_initiative) return;
    let strictest = -1;
    let level = 0;
    row.seats.forEach(({ government }, seat) => {
      if (!state.sitting[seat] || government < 0) return;
      const own = ownControl(row, proposal, government, view.law);
      if (own > level) [strictest, level] = [seat, own];
    });
    if (strictest < 0) return;
    state.from[proposal] = view.quarter;
    state.level[proposal] = level;
    state.proposer[proposal] = strictest;
  });
}
