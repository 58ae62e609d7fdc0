import type { Change } from './changes.ts';
import type { Ending } from './read-talks.ts';
import type { Trial } from './search-flips.ts';

/** In how many of the runs in which it was played a change ends a table otherwise. */
export interface FlipShare {
  change: Change;
  runs: number;
  flips: number;
  endings: readonly (readonly [Ending, number])[]; // of the runs that it flips, the most frequent first
}

/** Changes that flip at least one run, the most often flipping first, the smaller of equals. @param trials of an ensemble */
export function flipShares(trials: readonly Trial[]): FlipShare[] {
  const byChange = new Map<Change, Trial[]>();
  for (const trial of trials) byChange.set(trial.change, [...(byChange.get(trial.change) ?? []), trial]);
  const shares = [...byChange].map(([change, all]): FlipShare => {
    const flipped = all.filter(({ flips }) => flips);
    const endings = new Map<Ending, number>();
    for (const { course } of flipped)
      if (typeof course === 'object') endings.set(course.ending, (endings.get(course.ending) ?? 0) + 1);
    return {
      change,
      runs: all.length,
      flips: flipped.length,
      endings: [...endings].sort((a, b) => b[1] - a[1]),
    };
  });
  return shares
    .filter(({ flips }) => flips > 0)
    .sort((a, b) => b.flips / b.runs - a.flips / a.runs || a.change.size - b.change.size);
}
