/** One of several ways to do the same work: does it and tells how many milliseconds one piece took. */
export type Contender = () => number | Promise<number>;

/** Median, smallest and largest of some numbers. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

const rounds = 9;

/**
 * Times contenders in turn, so that a change of the machine's pace meets all of them, after a round that is not counted.
 * @returns per contender its milliseconds a piece, and how many times as long as the first it took, round by round
 */
export async function interleave(
  contenders: readonly Contender[],
): Promise<{ milliseconds: Spread; ratio: Spread }[]> {
  const times: number[][] = contenders.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [at, contender] of contenders.entries()) {
      const milliseconds = await contender();
      if (round >= 0) times[at]!.push(milliseconds);
    }
  }
  return times.map((own) => ({
    milliseconds: spreadOf(own),
    ratio: spreadOf(own.map((value, round) => value / times[0]![round]!)),
  }));
}

/**
 * Repeats `work` for at least `atLeast` milliseconds of this process. Its own processor time is counted, all threads together, so
 * that what else the machine does meanwhile hardly matters. @returns milliseconds a piece, of which one call does `pieces`
 */
export function timed(work: () => void, pieces = 1, atLeast = 100): number {
  const begin = process.cpuUsage();
  let calls = 0;
  let elapsed = 0;
  while (elapsed < atLeast) {
    work();
    calls++;
    const { user, system } = process.cpuUsage(begin);
    elapsed = (user + system) / 1000;
  }
  return elapsed / (calls * pieces);
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: sorted[Math.trunc(sorted.length / 2)]!, low: sorted[0]!, high: sorted.at(-1)! };
}
