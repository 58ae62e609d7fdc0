import { fullSet } from '../../../src/engine/negotiation/outcome-set.ts';
import { findSolutionPoints } from '../../../src/engine/negotiation/solution-points.ts';
import type { Bargain } from '../../../src/engine/negotiation/pareto.ts';

function bargainOf(utilities: readonly (readonly number[])[], reservations: readonly number[]): Bargain {
  return {
    utilities: utilities.map((utility) => Float64Array.from(utility)),
    reservations,
    allowed: fullSet(utilities[0]!.length),
  };
}

/** All packages of issues as bit masks, by the engine's own sets and points. */
export function linkage({ gains }: { gains: [number, number][] }) {
  const masks = Array.from({ length: 1 << gains.length }, (_, mask) => mask);
  const utilities = [0, 1].map((party) =>
    masks.map((mask) => gains.reduce((sum, gain, k) => sum + ((mask >> k) % 2 === 1 ? gain[party]! : 0), 0)),
  );
  const { rational, pareto, nash } = findSolutionPoints(bargainOf(utilities, [0, 0]));
  return {
    separately_acceptable: gains.flatMap((_, k) => (rational.includes(1 << k) ? [k] : [])),
    n_feasible_packages: rational.length,
    pareto_masks: pareto,
    nash_mask: nash.chosen,
    nash_utilities: utilities.map((utility) => utility[nash.chosen]!),
  };
}

/** Adjusted winner (Brams and Taylor 1996): the first side takes what it values relatively most, until both have as much. */
export function adjustedWinner({ w1, w2 }: { w1: number[]; w2: number[] }) {
  const order = w1.map((_, k) => k).toSorted((a, b) => w1[b]! / w2[b]! - w1[a]! / w2[a]!);
  const share = w1.map(() => 0);
  let first = 0;
  let second = w2.reduce((sum, weight) => sum + weight, 0);
  for (const k of order) {
    const even = (second - first) / (w1[k]! + w2[k]!);
    share[k] = Math.min(1, Math.max(0, even));
    first += share[k]! * w1[k]!;
    second -= share[k]! * w2[k]!;
  }
  return { x_share_of_1: share, utilities: [first, second], joint: first + second };
}

/** Zeuthen (1930): who risks less by holding out concedes just enough to shift the risk; of equal risks the first side's counts as less. */
export function zeuthen({ deals, d }: { deals: [number, number][]; d: [number, number] }) {
  const worth = (party: number, deal: number) => deals[deal]![party]!;
  const risk = (party: number, own: number, other: number) =>
    (worth(party, own) - worth(party, other)) / (worth(party, own) - d[party]!);
  const firstConcedes = ([a, b]: [number, number]) => risk(0, a, b) <= risk(1, b, a);
  const indices = deals.map((_, deal) => deal);
  const bestFor = (party: number) =>
    indices.reduce((best, deal) => (worth(party, deal) > worth(party, best) ? deal : best));
  let standing: [number, number] = [bestFor(0), bestFor(1)];
  const trace = [standing];
  while (worth(0, standing[1]) < worth(0, standing[0]) && worth(1, standing[0]) < worth(1, standing[1])) {
    const mover = firstConcedes(standing) ? 0 : 1;
    const move = (deal: number): [number, number] =>
      mover === 0 ? [deal, standing[1]] : [standing[0], deal];
    const concession = indices
      .filter((deal) => worth(mover, deal) < worth(mover, standing[mover]!))
      .filter((deal) => worth(mover, deal) > worth(mover, standing[1 - mover]!))
      .toSorted((a, b) => worth(mover, b) - worth(mover, a))
      .find((deal) => firstConcedes(move(deal)) === (mover === 1));
    standing = move(concession ?? standing[1 - mover]!);
    trace.push(standing);
  }
  const agreement = worth(0, standing[1]) >= worth(0, standing[0]) ? standing[1] : standing[0];
  const utilities = [0, 1].map((party) => indices.map((deal) => worth(party, deal)));
  const { chosen } = findSolutionPoints(bargainOf(utilities, d)).nash;
  return {
    agreement,
    utilities: deals[agreement],
    trace_of_proposals: trace,
    nash_product_argmax: chosen,
    equals_nash: agreement === chosen,
  };
}
