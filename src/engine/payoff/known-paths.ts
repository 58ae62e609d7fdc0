import type { TechnologyLaw } from '../../schema/policy.ts';
import type { Projection } from '../technology/look-ahead.ts';

/** Technology paths by the law that they follow. */
export interface KnownPaths {
  /** The path under this law, made where none is known under an equal one. @param law of each quarter */
  under(law: readonly TechnologyLaw[], make: () => Projection): Projection;
}

/** No path is known yet. Laws are compared number by number, which takes a small part of the time that a hash of them would. */
export function createKnownPaths(): KnownPaths {
  const known: { law: readonly TechnologyLaw[]; path: Projection }[] = [];
  return {
    under(law, make) {
      const found = known.find((one) => isSamePath(one.law, law));
      if (found !== undefined) return found.path;
      const path = make();
      known.push({ law, path });
      return path;
    },
  };
}

function isSamePath(one: readonly TechnologyLaw[], other: readonly TechnologyLaw[]): boolean {
  return (
    one.length === other.length &&
    one.every((law, quarter) => {
      const stands = quarter > 0 && law === one[quarter - 1] && other[quarter] === other[quarter - 1];
      return stands || isSameLaw(law, other[quarter]!);
    })
  );
}

function isSameLaw(one: TechnologyLaw, other: TechnologyLaw): boolean {
  return (
    one === other ||
    (isSame(one.permitted, other.permitted) &&
      isSame(one.breadth, other.breadth) &&
      isSame(one.ceilingGap, other.ceilingGap) &&
      isSame(one.enforced, other.enforced) &&
      isSame(one.filling, other.filling))
  );
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
