import type { OpponentModel } from '../../../src/engine/negotiation/strategy.ts';

/** Rules of other programs for what an opponent likes, for docking only: [issue][level] counts of every offer, levels of an outcome last issue fastest. */
interface Counted {
  sizes: readonly number[];
  counts: readonly number[][]; // from `start`, one more an offer
}

function createCounts(
  sizes: readonly number[],
  start: number,
): Counted & { levels(outcome: number): number[]; count(outcome: number): void } {
  const counts = sizes.map((size) => Array.from({ length: size }, () => start));
  const levels = (outcome: number): number[] => {
    let rest = outcome;
    return sizes
      .map((_, at) => {
        const size = sizes[sizes.length - 1 - at]!;
        const level = rest % size;
        rest = (rest - level) / size;
        return level;
      })
      .toReversed();
  };
  const count = (outcome: number) => levels(outcome).forEach((level, issue) => counts[issue]![level]!++);
  return { sizes, counts, levels, count };
}

/** Equal weights; counts from 1, the first offer counted. */
export function createSmithModel(sizes: readonly number[]): OpponentModel {
  const { counts, levels, count } = createCounts(sizes, 1);
  return {
    observe: count,
    estimate: (outcome) =>
      levels(outcome).reduce(
        (sum, level, issue) => sum + counts[issue]![level]! / Math.max(...counts[issue]!) / sizes.length,
        0,
      ),
  };
}

/** Counts from 1, the first offer counted; 0.2 more weight for each unchanged issue, then all weights to a sum of 1. */
export function createGeniusLikeModel(sizes: readonly number[]): OpponentModel & { weights(): number[] } {
  const { counts, levels, count } = createCounts(sizes, 1);
  let weights = sizes.map(() => 1 / sizes.length);
  let before: number[] | null = null;
  return {
    weights: () => weights,
    observe(outcome) {
      const now = levels(outcome);
      if (before !== null) {
        const raised = weights.map((weight, issue) => weight + (now[issue] === before![issue] ? 0.2 : 0));
        const total = raised.reduce((sum, weight) => sum + weight, 0);
        weights = raised.map((weight) => weight / total);
      }
      before = now;
      count(outcome);
    },
    estimate: (outcome) =>
      levels(outcome).reduce(
        (sum, level, issue) => sum + (weights[issue]! * counts[issue]![level]!) / Math.max(...counts[issue]!),
        0,
      ),
  };
}

/** Scores are shares of the greatest count; an issue weighs 1 less the entropy of its counts over that of the levels seen. */
export function createEntropyModel(sizes: readonly number[]): OpponentModel {
  const { counts, levels, count } = createCounts(sizes, 0);
  let offers = 0;
  const weight = (issue: number): number => {
    const seen = counts[issue]!.filter((times) => times > 0);
    if (seen.length < 2) return 1;
    const entropy = seen.reduce((sum, times) => sum - (times / offers) * Math.log(times / offers), 0);
    return 1 - entropy / Math.log(seen.length);
  };
  return {
    observe(outcome) {
      offers++;
      count(outcome);
    },
    estimate(outcome) {
      if (offers === 0) return 0.5;
      const scores = levels(outcome).map(
        (level, issue) => counts[issue]![level]! / Math.max(...counts[issue]!),
      );
      const weights = sizes.map((_, issue) => weight(issue));
      const total = weights.reduce((sum, own) => sum + own, 0);
      return total > 0
        ? scores.reduce((sum, score, issue) => sum + score * weights[issue]!, 0) / total
        : scores.reduce((sum, score) => sum + score, 0) / scores.length;
    },
  };
}
