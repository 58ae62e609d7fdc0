import type { Quarter } from '../../schema/ids.ts';
import type { Table } from '../../schema/scenario.ts';
import { threatShares } from '../crisis/threat-shares.ts';
import type { CrisisGame } from '../payoff/crisis-games.ts';
import type { World } from './world.ts';

/** Records the crises that the parties of a table expect when they take stock. @param games in the order of senders, then of targets */
export function recordCrises(
  { codebook, records }: World,
  { id, parties }: Table,
  games: readonly CrisisGame[],
  quarter: Quarter,
): void {
  const shares = threatShares(games);
  games.forEach(({ sender, target, pending, odds, senderCost, targetCost, credible, onOffer }, at) => {
    records
      .table('crisis')
      .add(
        quarter,
        codebook.code('table', id),
        codebook.code('government', parties[sender]!),
        codebook.code('government', parties[target]!),
        pending ? 1 : 0,
        shares[at]!,
        odds.threat,
        odds.concede,
        odds.standFirm,
        senderCost,
        targetCost,
        credible ? 1 : 0,
        onOffer,
      );
  });
}
