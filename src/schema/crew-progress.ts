import type { CrewProgress } from './crew.ts';

/** How far a first part of some work is, as part of all of it. @param of jobs of all */
export function ofAll(step: CrewProgress, of: number): CrewProgress {
  const { perSecond, done } = step;
  return { ...step, of, secondsLeft: perSecond === null || perSecond === 0 ? null : (of - done) / perSecond };
}
