import type { Id } from '../../schema/ids.ts';
import type { Technology } from '../../schema/model.ts';

/** A number of each technology toward each target with its range; each [technology, target]. */
export interface Ranged {
  value: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

/**
 * Part of demand that serves the military, Σ over groups of end users of share · military, fusion of commercial users included. The range
 * is that of the groups' own numbers at their bounds together; 0 where no users are told apart.
 * @param read a parameter of the run
 */
export function militaryShares(
  technologies: readonly Technology[],
  targets: readonly Id[],
  read: (id: Id) => number,
): Ranged {
  const size = technologies.length * targets.length;
  const [value, low, high] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  technologies.forEach(({ endUsers }, technology) => {
    for (const { target, share, military } of endUsers) {
      if (military === null) continue;
      const at = technology * targets.length + targets.indexOf(target);
      value[at]! += read(share.id) * read(military.id);
      low[at]! += share.low * military.low;
      high[at] = Math.min(1, high[at]! + share.high * military.high);
    }
  });
  return { value, low, high };
}

/**
 * What the end of a technology's own controls would add to the performance that serves the military: (use of the twin without them - use)
 * · military share, for what is used. Ordered, also where the twin uses less.
 * @param use, twin performance in use [technology, target]
 * @param used [technology] 1 where performance in use has a meaning
 */
export function militaryGain(
  use: Float64Array,
  twin: Float64Array,
  used: Uint8Array,
  shares: Ranged,
): Ranged {
  const targets = use.length / used.length;
  const times = (share: Float64Array) =>
    share.map((part, pair) =>
      used[Math.trunc(pair / targets)] === 1 ? part * (twin[pair]! - use[pair]!) : 0,
    );
  const [low, high] = [times(shares.low), times(shares.high)];
  return {
    value: times(shares.value),
    low: low.map((one, pair) => Math.min(one, high[pair]!)),
    high: high.map((one, pair) => Math.max(one, low[pair]!)),
  };
}
