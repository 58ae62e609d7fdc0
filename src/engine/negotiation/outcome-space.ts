import type { Issue, OutcomeSpace } from '../../schema/negotiation.ts';
import { fullSet, removeRange } from './outcome-set.ts';

/** Above this a table of utilities would no longer fit beside the others in memory. */
const largestSize = 1 << 24;

/**
 * The product of the issues' levels, row-major with the last issue fastest, nothing masked.
 * Throws on an issue without levels, no issue at all, or more than 2^24 outcomes.
 */
export function createOutcomeSpace(issues: readonly Issue[]): OutcomeSpace {
  issues.forEach(({ id, levels }) => {
    if (levels.length === 0) throw new RangeError(`issue ${id} has no levels`);
  });
  const { size, strides } = outcomeStrides(issues.map(({ levels }) => levels.length));
  return { issues, size, strides, allowed: fullSet(size) };
}

/** Number of outcomes and the stride of each issue, given how many levels each has. Throws without an issue and above 2^24 outcomes. */
export function outcomeStrides(counts: readonly number[]): Pick<OutcomeSpace, 'size' | 'strides'> {
  if (counts.length === 0) throw new RangeError('an outcome space needs at least one issue');
  const strides = new Int32Array(counts.length);
  let size = 1;
  for (let i = counts.length - 1; i >= 0; i--) {
    strides[i] = size;
    size *= counts[i]!;
    if (size > largestSize) throw new RangeError(`more than ${largestSize} outcomes`);
  }
  return { size, strides };
}

/** Writes the level index of every issue into `into` [issue] and returns it. Throws when the outcome lies outside the space. */
export function levelsOf(
  space: Pick<OutcomeSpace, 'size' | 'strides'>,
  outcome: number,
  into: Int32Array,
): Int32Array {
  if (!Number.isInteger(outcome) || outcome < 0 || outcome >= space.size)
    throw new RangeError(`outcome ${outcome} is not in a space of ${space.size}`);
  let rest = outcome;
  for (let i = 0; i < space.strides.length; i++) {
    const stride = space.strides[i]!;
    into[i] = (rest / stride) | 0;
    rest -= into[i]! * stride;
  }
  return into;
}

/** The index of the outcome with these level indices [issue]: the inverse of `levelsOf`. Throws on a level that its issue does not have. */
export function outcomeOf(space: OutcomeSpace, levels: ArrayLike<number>): number {
  let outcome = 0;
  for (let i = 0; i < space.strides.length; i++) {
    const level = levels[i]!;
    const count = space.issues[i]!.levels.length;
    if (!Number.isInteger(level) || level < 0 || level >= count)
      throw new RangeError(`issue ${space.issues[i]!.id} has no level ${level}`);
    outcome += level * space.strides[i]!;
  }
  return outcome;
}

/**
 * The same space with every outcome masked that holds a forbidden level; what was masked before stays masked.
 * A red line or a standstill is a mask, never a large negative utility, so that it can move nobody's scale.
 */
export function maskOutcomes(
  space: OutcomeSpace,
  forbidden: (issue: number, level: number) => boolean,
): OutcomeSpace {
  const allowed = space.allowed.slice();
  for (let i = 0; i < space.strides.length; i++) {
    const stride = space.strides[i]!;
    const count = space.issues[i]!.levels.length;
    for (let level = 0; level < count; level++) {
      if (!forbidden(i, level)) continue;
      for (let block = level * stride; block < space.size; block += count * stride)
        removeRange(allowed, block, block + stride);
    }
  }
  return { ...space, allowed };
}

/** The same space with every outcome masked whose levels [issue] are forbidden together. @param forbidden of levels that it must not keep */
export function maskPackages(space: OutcomeSpace, forbidden: (levels: Int32Array) => boolean): OutcomeSpace {
  const allowed = space.allowed.slice();
  const levels = new Int32Array(space.strides.length);
  for (let outcome = 0; outcome < space.size; outcome++)
    if (forbidden(levelsOf(space, outcome, levels))) removeRange(allowed, outcome, outcome + 1);
  return { ...space, allowed };
}
