import type { Hash } from '../schema/ids.ts';
import type { PackageMeasures } from './payoff/evaluate-package.ts';
import type { KnownStands } from './payoff/near-starts.ts';

/** What is known of one state of the world, whoever bargains in it with whatever weights. */
export interface StateMemo {
  packages: Map<string, PackageMeasures>; // by package and by how it was solved
  stands: KnownStands; // of the packages of one chip among them
  flow: Float64Array | null; // trade without a deal, once it is solved
}

/**
 * What is known of states, up to a number of bytes: a state is forgotten whole, the longest unused first, because packages of two chips start
 * from what is known of each. What is in use is kept whatever it takes.
 * @param mostBytes of the columns that are held
 */
export function createStateMemos(mostBytes: number): (state: Hash) => StateMemo {
  const known = new Map<Hash, StateMemo>();
  return (state) => {
    const memo = known.get(state) ?? { packages: new Map(), stands: new Map(), flow: null };
    // What is used again goes to the end. It may still grow, so that what is held is counted when the next is asked for.
    known.delete(state);
    let held = bytesOf(memo);
    for (const one of known.values()) held += bytesOf(one);
    for (const [oldest, one] of known) {
      if (held <= mostBytes) break;
      held -= bytesOf(one);
      known.delete(oldest);
    }
    known.set(state, memo);
    return memo;
  };
}

function bytesOf({ packages, stands, flow }: StateMemo): number {
  let bytes = flow?.byteLength ?? 0;
  for (const { measures, valueAdded, income, balance } of packages.values())
    bytes += measures.byteLength + valueAdded.byteLength + income.byteLength + balance.byteLength;
  for (const spells of stands.values())
    for (const { stand } of spells)
      bytes += stand.wageHat.byteLength + stand.sectorPriceHat.byteLength + stand.expenditure.byteLength;
  return bytes;
}
