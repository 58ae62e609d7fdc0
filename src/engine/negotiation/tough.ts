import type { CreateOffering, OfferingSpecOf } from './strategy.ts';

/** Offers its best outcome for ever, and asks for as much. */
export const createTough: CreateOffering<OfferingSpecOf<'tough'>> = ({
  ranking: { outcomes, utilities },
}) => {
  const best = outcomes.length - 1;
  return { threshold: () => utilities[best] ?? Infinity, offer: () => outcomes[best] ?? -1 };
};
