import { pow } from '../../numerics/pow.ts';
import type { Appraisal } from './appraisal.ts';
import type { SolveStatus } from '../../schema/diagnostic.ts';
import { escalationOdds, threatShares } from '../crisis/threat-shares.ts';
import { crisisGames, type CrisisGame } from './crisis-games.ts';
import type { Situation } from './situation.ts';
import { noTerms, sumTerms, termsOf, type TermContext } from './terms.ts';
import { weighSectors } from './weigh-sectors.ts';

/** What parties expect of ending their talks without a deal. */
export interface NoDeal {
  values: readonly number[]; // [party] bn USD a year, to be read only without a failure
  odds: number; // that the threats are carried out
  games: readonly CrisisGame[]; // none while nobody threatens, or nothing is at stake
  failure: SolveStatus | null;
}

/**
 * Each party's value of no deal, r = u(status quo) + p·m·Δ − q·ā: the odds p of escalation and its loss Δ, the odds q that the party itself
 * backs down from its threat and what that costs it at home, both by the crisis game, and the share m = Σ w(t) (1−h)^t of the horizon that an
 * escalation lasts. A threat that has been made needs no odds of being made. Where there is no game, p is `payoff.escalation_odds` and q is 0. 0, the status quo path itself, while no threat is pending.
 * Source: MODEL.md, section 10; what a threat does to confidence is not counted here.
 */
export function noDealValues(situation: Situation, context: TermContext, appraisal: Appraisal): NoDeal {
  if (situation.table.threats.length === 0)
    return { values: context.parties.map(() => 0), odds: 0, games: [], failure: null };
  const { run } = situation;
  const threats = appraisal.threats();
  const { solve } = threats;
  const measures = weighSectors(threats, context.parties);
  const levels = context.issues.map(() => 0);
  const lasting = shareLasting(situation);
  const changes = context.parties.map((_, party) => {
    const terms = termsOf(context, party, levels, measures, 0, noTerms());
    return lasting * (sumTerms(terms) - terms.enforcement);
  });
  const failure = solve.status === 'converged' ? null : solve;
  const games = failure === null ? crisisGames(situation, context, changes) : [];
  const odds = games.length > 0 ? escalationOdds(games) : run.read('payoff.escalation_odds');
  const retreats = retreatCosts(games, changes.length);
  const values = changes.map((change, party) => odds * change - retreats[party]!);
  return { values, odds, games, failure };
}

/** Share of the horizon that an escalation lasts: each quarter it ends by `payoff.escalation_decay`. */
function shareLasting({ run, shares }: Situation): number {
  const decay = run.read('payoff.escalation_decay');
  return shares.reduce((lasting, share, t) => lasting + share * pow(1 - decay, t), 0);
}

/** What each party expects to pay at home for threats that it will not carry out. [party] bn USD a year over the horizon */
function retreatCosts(games: readonly CrisisGame[], parties: number): number[] {
  const costs = Array.from({ length: parties }, () => 0);
  const shares = threatShares(games);
  games.forEach(({ sender, odds, audience }, at) => {
    costs[sender]! += shares[at]! * odds.resist * (1 - odds.standFirm) * audience;
  });
  return costs;
}
