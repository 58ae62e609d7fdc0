import type { OutcomeSet } from '../../schema/negotiation.ts';

/** No outcome of `size`, as a bit each. */
export function emptySet(size: number): OutcomeSet {
  return new Uint32Array((size + 31) >>> 5);
}

/** All outcomes 0 to `size` − 1; bits beyond them stay 0, so that words can be counted whole. */
export function fullSet(size: number): OutcomeSet {
  const set = emptySet(size).fill(~0);
  if ((size & 31) !== 0) set[set.length - 1] = (1 << (size & 31)) - 1;
  return set;
}

export function has(set: OutcomeSet, outcome: number): boolean {
  return ((set[outcome >>> 5]! >>> (outcome & 31)) & 1) === 1;
}

/** Adds an outcome in place. @returns whether it was not there before */
export function add(set: OutcomeSet, outcome: number): boolean {
  const word = set[outcome >>> 5]!;
  set[outcome >>> 5] = word | (1 << (outcome & 31));
  return ((word >>> (outcome & 31)) & 1) === 0;
}

/** Removes the outcomes from `first` up to and without `end` in place, whole words at once where it can. */
export function removeRange(set: OutcomeSet, first: number, end: number): void {
  let outcome = first;
  while (outcome < end) {
    const word = outcome >>> 5;
    const stop = Math.min(end, (word + 1) << 5);
    const width = stop - outcome;
    const bits = width === 32 ? ~0 : ((1 << width) - 1) << (outcome & 31);
    set[word] = set[word]! & ~bits;
    outcome = stop;
  }
}

/** How many outcomes a set holds. */
export function countOf(set: OutcomeSet): number {
  let count = 0;
  for (let word of set) for (; word !== 0; word = (word & (word - 1)) >>> 0) count++;
  return count;
}

/** A set as a byte an outcome, 1 where it holds it: for loops that visit all. */
export function bytesOf(set: OutcomeSet, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let outcome = 0; outcome < size; outcome++)
    bytes[outcome] = (set[outcome >>> 5]! >>> (outcome & 31)) & 1;
  return bytes;
}

/** The outcomes of a set, ascending. */
export function membersOf(set: OutcomeSet): number[] {
  const members: number[] = [];
  for (let outcome = 0; outcome < set.length << 5; outcome++) if (has(set, outcome)) members.push(outcome);
  return members;
}
