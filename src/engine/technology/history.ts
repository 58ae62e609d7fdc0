import type { Trajectory } from './delays.ts';
import type { Lane } from './lane.ts';
import { createParity } from './parity.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** What a lane has been through since its start, as far as delay and parity are measured on it. */
export interface History {
  /** The lane stands at its start. */
  start(): void;
  /** It has stepped another quarter. */
  step(): void;
  trajectory(): Trajectory;
  /** Months from the start to parity; infinite where not reached. @returns a new array [technology, target] */
  parity(): Float64Array;
}

/** Follows a lane. */
export function createHistory(lane: Lane, rows: TechnologyRows): History {
  const { gap, use } = lane.columns;
  const parity = createParity(rows.technologies * rows.targets, rows.parityGap, rows.quarterLength);
  let making: Float64Array[] = [];
  return {
    start() {
      making = [lane.making()];
      parity.start(gap!);
    },
    step() {
      making.push(lane.making());
      parity.step(gap!);
    },
    trajectory: () => ({ making, use: use! }),
    parity: () => parity.months.slice(),
  };
}
