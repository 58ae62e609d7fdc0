import type { Id } from '../../schema/ids.ts';
import type { TableEvent } from '../../schema/negotiation.ts';
import type { World } from './world.ts';
import type { Preparation, Talks } from './talks.ts';

/**
 * Technologies on the leader's published list that another party of a table asked for in a session: with an offer that moves the chip or,
 * where the list keeps it out of offers, because the party would gain by its last level alone.
 * @param events of the session
 */
export function askedChips(
  { run, acts }: World,
  { table }: Talks,
  { space, terms, quarter }: Preparation,
  events: readonly TableEvent[],
): Id[] {
  const { context } = run.policy;
  const { published } = run.policy.wedges(acts, quarter);
  const row = context.government(run.model.leader);
  const levelIn = (outcome: number, at: number) =>
    Math.floor(outcome / space.strides[at]!) % table.issues[at]!.levels.length;
  return table.issues.flatMap(({ mover, scope, levels }, at) => {
    const technology = context.technology(scope);
    const listed = technology >= 0 && published[technology * context.governments + row] === 1;
    if (mover !== run.model.leader || !listed) return [];
    const others = table.parties.flatMap((party, seat) => (party === mover ? [] : [seat]));
    const alone = (levels.length - 1) * space.strides[at]!;
    const asks = others.some(
      (seat) =>
        terms[seat]!.utility[alone]! > terms[seat]!.utility[0]! ||
        events.some(({ kind, by, outcome }) => kind === 'offer' && by === seat && levelIn(outcome, at) > 0),
    );
    return asks ? [scope] : [];
  });
}
