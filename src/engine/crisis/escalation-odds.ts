import type { CrisisOdds } from './crisis-odds.ts';

/**
 * Odds that threats which stand on a table end in escalation: whose threat it is goes by the odds of threatening, then the other side must
 * resist and the first stand firm. 0 where nobody would threaten. Between the least and the greatest odds of the games alone, however likely threats are.
 * @param games one a government, each as the sender
 */
export function escalationOdds(games: readonly CrisisOdds[]): number {
  let threats = 0;
  let carriedOut = 0;
  for (const { threat, resist, standFirm } of games) {
    threats += threat;
    carriedOut += threat * resist * standFirm;
  }
  return threats > 0 ? carriedOut / threats : 0;
}
