import { add, emptySet, has } from './outcome-set.ts';
import type { CreateOffering, OfferingSpecOf } from './strategy.ts';

/**
 * MiCRO: offers its outcomes from the best down, each new one only while it has made no more distinct offers than it has received, and
 * otherwise repeats its last. It asks for as much as the offer it would make. Steps are `stride` ranks; left out, ceil(rational outcomes / rounds),
 * so that a large table is gone through by the deadline. Ranks are read off today's utilities; offers made under earlier ones count as made.
 * Source: de Jonge (2022), An Analysis of the Linear Bilateral ANAC Domains Using the MiCRO Benchmark Strategy, IJCAI-22.
 */
export const createMicro: CreateOffering<OfferingSpecOf<'micro'>> = (
  { ranking, rounds, party, space },
  spec,
) => {
  const { outcomes, utilities } = ranking;
  const count = outcomes.length;
  const stride = spec.stride ?? Math.max(1, Math.ceil(count / rounds));
  if (!Number.isInteger(stride) || stride < 1)
    throw new RangeError(`the stride ${stride} is not a whole number above 0`);
  const sent = emptySet(space.size);
  const received = emptySet(space.size);
  const made = { distinct: 0, received: 0 };
  /** Place of the next step that has not been offered; -1 when all have been. */
  const nextPlace = (): number => {
    for (let rank = made.distinct * stride; rank < count; rank += stride)
      if (!has(sent, outcomes[count - 1 - rank]!)) return count - 1 - rank;
    return -1;
  };
  /** Place of what the party is asking for now; -1 when it has nothing to ask for. */
  const place = (): number => {
    const next = made.distinct <= made.received ? nextPlace() : -1;
    if (next >= 0 || count === 0) return next;
    return Math.max((count - 1) % stride, count - 1 - (made.distinct - 1) * stride);
  };
  return {
    observe({ by, outcome }) {
      if (by === party) made.distinct += Number(add(sent, outcome));
      else made.received += Number(add(received, outcome));
    },
    threshold: () => utilities[place()] ?? Infinity,
    offer: () => outcomes[place()] ?? -1,
  };
};
