import { membersOf } from '../negotiation/outcome-set.ts';
import { levelsOf } from '../negotiation/outcome-space.ts';
import type { CrisisGame } from '../payoff/crisis-games.ts';
import { partyOfMover } from '../payoff/seat-parties.ts';
import type { Situation } from '../payoff/situation.ts';
import type { Preparation } from './talks.ts';

/**
 * The package that a target hands over to a sender that it gives in to: of its own chips on the table today, the one worth most to the sender
 * among those that cost the target no more than the escalation would, each side's gain weighed as its crisis game weighs it. Nobody signs, so
 * that the cost of signing is left out.
 * @returns outcome; of a package in which nothing moves where nothing would help the sender
 */
export function concession(
  { space, terms }: Preparation,
  { table, run }: Pick<Situation, 'table' | 'run'>,
  { sender, target, rivalry, tolerable }: Omit<CrisisGame, 'odds' | 'audience'>,
): number {
  const worth = (party: number, outcome: number): number =>
    terms[party]!.utility[outcome]! - terms[party]!.terms.enforcement[outcome]!;
  const isOthers = table.issues.map(({ mover }) => partyOfMover(run, table, mover) !== target);
  const levels = new Int32Array(table.issues.length);
  let best = 0;
  let most = 0;
  for (const outcome of membersOf(space.allowed)) {
    levelsOf(space, outcome, levels);
    if (isOthers.some((others, issue) => others && levels[issue] !== 0)) continue;
    const gain = worth(sender, outcome);
    if (gain > most && rivalry * gain - worth(target, outcome) <= tolerable) {
      best = outcome;
      most = gain;
    }
  }
  return best;
}
