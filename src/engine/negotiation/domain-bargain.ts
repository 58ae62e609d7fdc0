import type { Domain } from '../../schema/domain-schema.ts';
import { additiveUtility } from './additive-utility.ts';
import { fullSet } from './outcome-set.ts';
import { outcomeStrides } from './outcome-space.ts';
import type { Bargain } from './pareto.ts';
import type { Meeting } from './strategy.ts';

/** A domain as its outcomes and everybody's utilities over them, nothing masked. */
export function createDomainBargain({ issues, profiles }: Domain): {
  space: Meeting['space'];
  bargain: Bargain;
} {
  const space = outcomeStrides(issues.map(({ values }) => values.length));
  return {
    space,
    bargain: {
      utilities: profiles.map(({ weights, values }) => additiveUtility(weights, values)),
      reservations: profiles.map(({ reserved_value: reservation }) => reservation),
      allowed: fullSet(space.size),
    },
  };
}
