import type { Id, Quarter } from '../../schema/ids.ts';
import type { Issue } from '../../schema/negotiation.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Table } from '../../schema/scenario.ts';
import { appraisalOf, contextAlone } from '../payoff.ts';
import { createAppraisal } from '../payoff/appraisal.ts';
import { partyOfMover } from '../payoff/seat-parties.ts';
import type { Situation } from '../payoff/situation.ts';
import { termsAlone, worthAlone } from '../payoff/stances.ts';
import { sumTerms, type TermContext } from '../payoff/terms.ts';
import { isOfChip } from './chip-acts.ts';
import { deliveryOf } from './keep-deals.ts';
import type { World } from './world.ts';

/** A deal in force: what it is worth to its parties, and what of it has to be delivered anew each quarter. */
export interface SignedDeal {
  table: Table;
  entry: number; // of the agreement in the ledger
  from: Quarter; // first quarter in which it is law
  gain: readonly number[]; // [party] what the others' chips are worth to it alone, bn USD a year
  purchases: readonly Purchase[];
  brokenBy: number | null; // party that took back in this quarter what it gave
}
/** An undertaking to buy more than would be bought anyway. */
export interface Purchase {
  issue: Id;
  act: Id;
  party: number; // that buys
  base: number; // million USD a year without the promise
  increment: number; // promised beyond it
  cost: number; // to the party if all of it is delivered, bn USD a year
  isBroken: boolean; // in the eyes of the others
}

/** Signs a package. @returns its acts, purchases as far as they will be delivered in their first quarter */
export function signDeal(
  world: World,
  situation: Situation,
  levels: ArrayLike<number>,
  acts: readonly PolicyAct[],
  entry: number,
): readonly PolicyAct[] {
  const { table } = situation;
  const isBuying = table.issues.some(
    ({ instrument }, at) => instrument === 'purchase-commitment' && levels[at]! > 0,
  );
  // Only purchases are delivered anew each quarter: what else a deal holds is law at once.
  const context = isBuying ? contextAlone(situation, appraisalOf(situation, world.memo)).context : null;
  const deal: SignedDeal = {
    table,
    entry,
    from: acts.reduce((first, { inForce }) => Math.min(first, inForce), Infinity),
    gain: table.parties.map((_, party) => (context === null ? 0 : gainOf(context, party, levels))),
    purchases: context === null ? [] : purchasesOf(situation, levels, acts),
    brokenBy: null,
  };
  world.signed.push(deal);
  return acts.map((act) => {
    const purchase = deal.purchases.find((one) => one.act === act.id);
    if (purchase === undefined) return act;
    const { delivered } = deliveryOf(world, deal, purchase, act.inForce);
    return { ...act, value: purchase.base + delivered * purchase.increment };
  });
}

/** What the others' chips are worth to a party, each alone. */
function gainOf(context: TermContext, party: number, levels: ArrayLike<number>): number {
  let gain = 0;
  context.mover.forEach((mover, issue) => {
    if (mover !== party && levels[issue]! > 0) gain += worthAlone(context, party, issue, levels[issue]!);
  });
  return Math.max(0, gain);
}

function purchasesOf(
  situation: Situation,
  levels: ArrayLike<number>,
  acts: readonly PolicyAct[],
): Purchase[] {
  const { table, run } = situation;
  const counted = run.read('delivered_share');
  return table.issues.flatMap((issue, at): Purchase[] => {
    const act = acts.find((one) => isOfChip(one, table, issue));
    if (act === undefined || issue.instrument !== 'purchase-commitment') return [];
    const party = partyOfMover(run, table, issue.mover);
    const increment = issue.levels[levels[at]!]!.value;
    const cost = costOfAll(situation, issue, levels[at]!, party);
    return [
      {
        issue: issue.id,
        act: act.id,
        party,
        base: act.value - counted * increment,
        increment,
        cost,
        isBroken: false,
      },
    ];
  });
}

/**
 * What a purchase costs its buyer if all of it is delivered. What is said at home and the bargaining power given away are spent by signing, whatever is
 * delivered; with them goes all that depends on other levels, so that none is solved.
 */
function costOfAll(situation: Situation, issue: Issue, level: number, party: number): number {
  const { run, table } = situation;
  const whole: Situation = {
    ...situation,
    run: { ...run, read: (id) => (id === 'delivered_share' ? 1 : run.read(id)) },
    table: { ...table, issues: [{ ...issue, levels: [issue.levels[0]!, issue.levels[level]!] }] },
  };
  const { context } = contextAlone(
    whole,
    createAppraisal(whole, { packages: new Map(), stands: new Map(), flow: null }),
  );
  const terms = termsAlone(context, party, 0, 1);
  return Math.max(0, terms.enforcement + terms.audience + terms.leverage + terms.stance - sumTerms(terms));
}
