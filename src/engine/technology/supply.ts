import type { Id } from '../../schema/ids.ts';

/** Supply besides what is licensed; each [technology, target], shares from 0 to 1. */
export interface SupplyState {
  spare: Float64Array; // capacity that suppliers still allowed to sell can add, relative to normal sales
  leak: Float64Array; // part of the denied demand that arrives through third countries
  ownShare: Float64Array; // the target's own supply as a share of its demand
  appetite: Float64Array; // share of foreign goods that its buyers want, whatever the law
}

/** A copy of what a lane's columns, or its saved state, say of supply. @throws when they are of other equations */
export function supplyOf({
  spare,
  leak,
  own_share,
  appetite,
}: Readonly<Record<Id, Float64Array>>): SupplyState {
  if (!spare || !leak || !own_share || !appetite)
    throw new Error('technology equations lack a column of the socket');
  return {
    spare: spare.slice(),
    leak: leak.slice(),
    ownShare: own_share.slice(),
    appetite: appetite.slice(),
  };
}
