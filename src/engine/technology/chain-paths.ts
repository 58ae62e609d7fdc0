import { isSame } from '../../numerics/is-same.ts';
import type { Compile } from '../../schema/model.ts';
import type { TechnologyLaw } from '../../schema/policy.ts';
import type { Chain } from './chains.ts';
import { createLanePart, type LanePart } from './lane-part.ts';
import { createLookAhead, followPath, type LookAhead, type Projection } from './look-ahead.ts';
import { createShortage } from './shortage.ts';
import type { TechnologyState } from './technology.ts';
import type { TechnologyRows } from './technology-rows.ts';

/** Technology paths from one state by the law that they follow. */
export interface KnownPaths {
  /** The path under a law; the first that was asked for is returned itself where nothing differs from it. @param law of each quarter, as many as the others' */
  under(law: readonly TechnologyLaw[]): Projection;
}

/** Paths from a state. @param shares [quarter of the path] weight of each in means over it, sums to 1 */
export type OpenPaths = (state: TechnologyState, shares: Float64Array) => KnownPaths;

/**
 * Looks ahead by chain and target: most packages leave most of the technologies the law that they have and change it toward one target, and what neither reaches
 * goes on as it would.
 * Laws are compared number by number, which takes a small part of the time that a hash of them would.
 * @param chains of the equations, which have been compiled by then
 */
export function createChainPaths(
  compile: Compile,
  rows: TechnologyRows,
  chains: () => readonly Chain[],
): OpenPaths {
  const whole = createLookAhead(compile, rows);
  const parts = chains().flatMap((chain) =>
    chain.targets.map((targets) => createChainLane(compile, rows, chain, targets)),
  );
  return (state, shares) => {
    let base: KnownPath | null = null;
    const known: KnownPath[][] = parts.map(() => []);
    return {
      under(law) {
        if (base === null) base = { law, path: whole(state, law, shares) };
        const first = base;
        let path = first.path;
        parts.forEach((part, at) => {
          if (isSamePath(law, first.law, part)) return;
          let found = known[at]!.find((one) => isSamePath(law, one.law, part));
          if (found === undefined) {
            found = { law, path: part.ahead(state, law, shares) };
            known[at]!.push(found);
          }
          path = replace(path, found.path, part.pairs);
        });
        return path;
      },
    };
  };
}

interface KnownPath {
  law: readonly TechnologyLaw[];
  path: Projection;
}

/** What follows one chain toward some targets: compiled once it is asked for. */
interface ChainLane extends Pick<LanePart, 'pairs' | 'routes'> {
  ahead: LookAhead;
}

function createChainLane(
  compile: Compile,
  rows: TechnologyRows,
  { technologies, inputs }: Chain,
  targets: readonly number[],
): ChainLane {
  const part = createLanePart(compile, rows, technologies, inputs, targets);
  let made: LookAhead | null = null;
  const make = (): LookAhead => {
    const lane = part.lane();
    const shortage = createShortage(part.compile);
    return (state, path, shares) => {
      lane.restore(part.state(state.lane, lane.over));
      shortage.restore(part.state(state.shortage, shortage.over));
      // Quarters under one law share what is picked of it.
      const picked = new Map(path.map((law) => [law, part.law(law)]));
      return followPath(
        lane,
        shortage,
        path.map((law) => picked.get(law)!),
        shares,
      );
    };
  };
  return {
    pairs: part.pairs,
    routes: part.routes,
    ahead: (...asked) => (made ??= make())(...asked),
  };
}

/** A path with that of one chain in place of its own. @param pairs rows of the chain */
function replace(path: Projection, own: Projection, pairs: Int32Array): Projection {
  const put = (whole: Float64Array, part: Float64Array): Float64Array => {
    const values = whole.slice();
    for (let at = 0; at < pairs.length; at++) values[pairs[at]!] = part[at]!;
    return values;
  };
  return {
    making: path.making.map((row, step) => put(row, own.making[step]!)),
    use: put(path.use, own.use),
    loss: put(path.loss, own.loss),
  };
}

function isSamePath(
  one: readonly TechnologyLaw[],
  other: readonly TechnologyLaw[],
  chain: ChainLane,
): boolean {
  return one.every((law, quarter) => {
    const stands = quarter > 0 && law === one[quarter - 1] && other[quarter] === other[quarter - 1];
    return stands || isSameLaw(law, other[quarter]!, chain);
  });
}

function isSameLaw(one: TechnologyLaw, other: TechnologyLaw, { routes, pairs }: ChainLane): boolean {
  return (
    one === other ||
    (isSame(one.permitted, other.permitted, routes) &&
      isSame(one.breadth, other.breadth, routes) &&
      isSame(one.ceilingGap, other.ceilingGap, routes) &&
      isSame(one.enforced, other.enforced, pairs) &&
      isSame(one.filling, other.filling, pairs))
  );
}
