import type { PricedRun } from '../../schema/tradeoff.ts';
import { decisionPoints } from '../stopping.ts';
import { rankChips } from './rank-chips.ts';

/** Draws after which it is asked whether the ranking of controls has settled: every `batch`, not before there are ten, and the last. */
export function rankingPoints(draws: number, batch: number): number[] {
  return decisionPoints({
    draws: Array.from({ length: draws }, (_, seed) => ({ seed, point: 0 })),
    portion: 1,
    stop: { metric: 'months-per-relief', ranking: 'arms', batch },
  });
}

/** Whether more runs leave the order of controls as it was, by the months of delay that a billion of relief costs. Without two controls there is no order. */
export function isSettled(before: readonly PricedRun[], now: readonly PricedRun[]): boolean {
  const [one, other] = [before, now].map((runs) =>
    rankChips(runs).chips.map(({ table, issue }) => `${table}/${issue}`),
  );
  return other!.length > 1 && one!.join() === other!.join();
}
