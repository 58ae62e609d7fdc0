import type { PolicyAct } from '../../schema/policy.ts';
import { coercedDemand, type Dyad } from '../crisis/coerced-demand.ts';
import { crisisOdds } from '../crisis/crisis-odds.ts';
import { crisisPayoffs, crisisRules } from '../crisis/crisis-payoffs.ts';
import type { StandingThreat } from '../crisis/threat-shares.ts';
import { membersOfParty } from './seat-parties.ts';
import type { Situation, Standing } from './situation.ts';
import { worthAlone } from './stances.ts';
import type { TermContext } from './terms.ts';

/** Less than this counts as nothing: the tables behind it are no more exact. Bn USD a year. */
const nothing = 0.01;

/** The crisis that one party of a table may open against another, and what hangs on it. */
export interface CrisisGame extends StandingThreat {
  sender: number; // party
  target: number; // party
  rivalry: number; // share of the sender's gain that the target counts as its loss; 0 within one camp
  senderCost: number; // bn USD a year: what an escalation takes from it while it lasts, over the horizon; negative: it gains
  targetCost: number;
  credible: boolean; // by what both sides know, the sender would rather carry it out than keep still
  onOffer: number; // bn USD a year: what the target's chips are worth to the sender at most
  tolerable: number; // bn USD a year: the most that a concession may cost the target, the sender's gain weighed in
  audience: number; // bn USD a year: what backing down costs the sender at home
}

/** Threats on a table by which one party would hurt another; of a party act its members and the bloc that sets its duties too. */
export function threatsOf(
  { table, parties, run }: Pick<Standing, 'table' | 'parties' | 'run'>,
  sender: number,
  target: number,
): PolicyAct[] {
  const party = table.parties[sender]!;
  const actors = membersOfParty(run, party).flatMap(({ id, tariffsBy }) => [id, tariffsBy]);
  const { regions } = parties[target]!;
  return table.threats.filter(
    (act) => actors.includes(act.actor) && regions.includes(run.policy.context.region(act.target)),
  );
}

/**
 * Games of a table, one a party and another that it threatens: what an escalation costs either is its loss when all threats are carried out for
 * as long as they last, and the target can at most hand over the best levels of its own chips: both are means over the horizon. None where the model does not state the game, or where an escalation
 * costs nobody anything. What is off the table today is counted as on offer, so that publishing a list moves nobody's value of no deal.
 * @param changes [party] bn USD a year, mean over the horizon of an escalation that begins now, against the status quo
 */
export function crisisGames(
  situation: Situation,
  context: TermContext,
  changes: readonly number[],
): CrisisGame[] {
  const { run, table } = situation;
  if (!run.scenario.parameters.has('crisis.spread')) return [];
  return pairsOf(table.parties.length).flatMap(([sender, target]): CrisisGame[] => {
    const threats = threatsOf(situation, sender, target);
    if (threats.length === 0) return [];
    const rivals = !(context.camp[sender] && context.camp[target]);
    const rules = crisisRules(run.read, rivals);
    const rivalry = (party: number): number => (rivals ? context.parties[party]!.relativeGains : 0);
    const dyad: Dyad = {
      senderCost: -changes[sender]!,
      targetCost: -changes[target]!,
      senderRivalry: rivalry(sender),
      targetRivalry: rivalry(target),
    };
    const atStake = (Math.abs(dyad.senderCost) + Math.abs(dyad.targetCost)) / 2;
    if (atStake < nothing) return [];
    const onOffer = mostOnOffer(context, sender, target);
    const payoffs = crisisPayoffs(dyad, rules, onOffer);
    // A weight far outside its range leaves an escalation without a cost; the table says so when it takes stock.
    if (payoffs === null || !Object.values(payoffs).every(Number.isFinite)) return [];
    return [
      {
        sender,
        target,
        odds: crisisOdds(payoffs),
        pending: threats.some(({ id }) => table.pending.includes(id)),
        rivalry: dyad.targetRivalry,
        senderCost: dyad.senderCost,
        targetCost: dyad.targetCost,
        credible: coercedDemand(dyad).credible,
        onOffer,
        tolerable: dyad.targetCost - dyad.targetRivalry * dyad.senderCost,
        audience: rules.audience * atStake,
      },
    ];
  });
}

function pairsOf(parties: number): [sender: number, target: number][] {
  const all = Array.from({ length: parties }, (_, party) => party);
  return all.flatMap((sender) =>
    all.filter((target) => target !== sender).map((target): [number, number] => [sender, target]),
  );
}

/** The most that the sender could get out of the target's chips, each at its best level; bn USD a year. */
function mostOnOffer(context: TermContext, sender: number, target: number): number {
  let most = 0;
  context.issues.forEach(({ levels }, issue) => {
    if (context.mover[issue] !== target) return;
    let best = 0;
    levels.forEach((_, level) => {
      const worth = worthAlone(context, sender, issue, level);
      if (worth > best) best = worth;
    });
    most += best;
  });
  return most;
}
