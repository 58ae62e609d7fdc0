import type { RegimeRow } from './regime-rows.ts';

/** What a government's own law does about what a proposal would list. */
export interface StandingLaw {
  stringency: Float64Array; // [technology, government, target] 0-1, of the acts in force
}

/** Mean stringency of a government's law toward the targets of a proposal, those left out that it governs itself. */
export function ownControl(
  { proposals, governments, targets }: RegimeRow,
  proposal: number,
  government: number,
  { stringency }: StandingLaw,
): number {
  const { technologyIndex, aims } = proposals[proposal]!;
  const { region } = governments[government]!;
  const others = aims.filter(({ id }) => id !== region);
  const row = (technologyIndex * governments.length + government) * targets;
  return others.reduce((sum, { index }) => sum + stringency[row + index]!, 0) / Math.max(1, others.length);
}

/** Governments of which every state in the regime sits at the table, and so are bound by what it lists. @returns [government] */
export function boundGovernments({ seats, governments }: RegimeRow, bound: readonly boolean[]): boolean[] {
  const states = governments.map(() => 0);
  const sitting = governments.map(() => 0);
  seats.forEach(({ government }, seat) => {
    if (government < 0) return;
    states[government]!++;
    if (bound[seat]) sitting[government]!++;
  });
  return states.map((count, government) => count > 0 && sitting[government] === count);
}

/** Whether the leader sits, or will when the regime is founded. */
export function isLed({ seats, founders, leader }: RegimeRow, sitting: readonly boolean[]): boolean {
  return seats.some(
    ({ government }, seat) => government === leader && (sitting[seat]! || founders.includes(seat)),
  );
}
