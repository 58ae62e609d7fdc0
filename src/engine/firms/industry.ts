import type { Compile } from '../../schema/model.ts';
import type { FirmOutlook, FirmsSetting } from './firms.ts';
import type { LineState } from './line-state.ts';
import { industrySocket } from './socket.ts';

export interface Industry {
  outlook: FirmOutlook;
  /** What the lines come to, by technology and target. */
  step(state: LineState): void;
}

/** The firms of each technology together, as the technology and its buyers' government see them. */
export function createIndustry(
  compile: Compile,
  { lines, targets, restingTrust }: Pick<FirmsSetting, 'lines' | 'targets' | 'restingTrust'>,
): Industry {
  const block = compile(industrySocket);
  const { revenue, revenue_lost: lost, pace } = block.columns;
  if (!revenue || !lost || !pace) throw new Error('industry equations lack a column of the socket');
  block.start();
  block.step();
  const outlook: FirmOutlook = {
    trust: new Float64Array(pace.length).fill(restingTrust),
    appetite: new Float64Array(pace.length).fill(1),
    pace,
  };
  const pairOf = lines.map(({ technology, target }) => technology * targets + target);
  const part = partsOf(lines, pairOf, pace.length);
  const collect = (into: Float64Array, values: Float64Array, weight?: Float64Array) => {
    for (const pair of pairOf) into[pair] = 0;
    pairOf.forEach((pair, line) => (into[pair]! += (weight?.[line] ?? 1) * values[line]!));
  };
  return {
    outlook,
    step(state) {
      collect(outlook.trust, state.trust, part);
      collect(outlook.appetite, state.appetite, part);
      collect(revenue, state.revenue);
      collect(lost, state.revenueLost);
      block.step();
    },
  };
}

/** Each line's part of what its pair of technology and target would buy in the base year. @returns [line] */
function partsOf(lines: FirmsSetting['lines'], pairOf: readonly number[], pairs: number): Float64Array {
  const total = new Float64Array(pairs);
  const latent = lines.map(({ routes }) => routes.reduce((sum, route) => sum + route.latent, 0));
  latent.forEach((value, line) => (total[pairOf[line]!]! += value));
  return Float64Array.from(latent, (value, line) => value / total[pairOf[line]!]!);
}
