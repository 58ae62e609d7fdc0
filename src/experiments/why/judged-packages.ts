import type { Id, Quarter } from '../../schema/ids.ts';
import { termIds, type TermId } from '../../schema/negotiation.ts';
import type { RunResult } from '../../schema/result.ts';
import type { Stock } from '../../schema/stock.ts';
import { agreedAt, movesAt, type Agreed, type Ending, type Move, type PartyTerms } from './read-talks.ts';

/** The term on which a party's answer hangs: without it the package would be the other side of no deal, else the largest. */
export interface PivotalTerm {
  id: TermId;
  value: number; // bn USD a year
  decides: boolean; // without it the party would answer the other way
}
export interface JudgedParty extends PartyTerms {
  relative: number | null; // margin over the party's range; null where everything is worth the same to it
  pivotal: PivotalTerm;
}
/** A package with what each party makes of it; of one offered several times what it was the last time. */
export interface JudgedPackage {
  fate: Exclude<Ending, 'no-agreement'> | 'rejected' | 'stalled'; // stalled: on the table when time was up or somebody left
  deal: number | null;
  outcome: number;
  by: Id | null; // who offered it last
  offered: number; // times
  quarter: Quarter; // of the last time
  round: number; // of the last time, since the table opened
  exact: boolean; // by fresh solves, not by tables
  parties: readonly JudgedParty[];
  pivotal: Id; // party with the smallest margin relative to its range
}

/** Every package that was offered or agreed at a table, agreed ones first, then in the order in which they were last offered. */
export function judgedPackages(result: RunResult, table: Id, stock: Stock | null): JudgedPackage[] {
  const offers = movesAt(result, table).filter(({ action }) => action === 'offer');
  const agreed = agreedAt(result, table);
  const lastOf = new Map<number, { offer: Move; offered: number }>();
  for (const offer of offers) {
    const offered = (lastOf.get(offer.outcome)?.offered ?? 0) + 1;
    lastOf.delete(offer.outcome);
    lastOf.set(offer.outcome, { offer, offered });
  }
  const standing = agreed.at(-1)?.status === 'in-force' ? -1 : (offers.at(-1)?.outcome ?? -1);
  const deals = agreed.map((deal) => judgedDeal(deal, lastOf.get(deal.outcome), stock));
  const others = [...lastOf.values()]
    .filter(({ offer }) => agreed.every(({ outcome }) => outcome !== offer.outcome))
    .map(({ offer, offered }) => ({
      ...judged(offer.parties, stock),
      fate: offer.outcome === standing ? ('stalled' as const) : ('rejected' as const),
      deal: null,
      outcome: offer.outcome,
      by: offer.by,
      offered,
      quarter: offer.quarter,
      round: offer.round,
      exact: false,
    }));
  return [...deals, ...others];
}

function judgedDeal(
  deal: Agreed,
  last: { offer: Move; offered: number } | undefined,
  stock: Stock | null,
): JudgedPackage {
  return {
    ...judged(deal.parties, stock),
    fate: deal.status,
    deal: deal.deal,
    outcome: deal.outcome,
    by: last?.offer.by ?? null,
    offered: last?.offered ?? 0,
    quarter: deal.quarter,
    round: last?.offer.round ?? -1,
    exact: true,
  };
}

function judged(
  parties: readonly PartyTerms[],
  stock: Stock | null,
): Pick<JudgedPackage, 'parties' | 'pivotal'> {
  const known = parties.map((own): JudgedParty => {
    const range = stock?.parties.find(({ party }) => party === own.party)?.range ?? 0;
    return { ...own, relative: range > 0 ? own.margin / range : null, pivotal: pivotalTerm(own) };
  });
  const tightest = known.reduce((least, own) => (tightness(own) < tightness(least) ? own : least));
  return { parties: known, pivotal: tightest.party };
}

function tightness({ relative, margin }: JudgedParty): number {
  return relative ?? margin;
}

/** The largest of the terms without which the party would answer the other way; where there is none, the largest of all. */
export function pivotalTerm({ terms, margin }: Pick<PartyTerms, 'terms' | 'margin'>): PivotalTerm {
  const decides = (id: TermId): boolean => margin - terms[id] >= 0 !== margin >= 0;
  const deciding = termIds.filter(decides);
  const among = deciding.length > 0 ? deciding : termIds;
  const id = among.reduce((most, other) => (Math.abs(terms[other]) > Math.abs(terms[most]) ? other : most));
  return { id, value: terms[id], decides: deciding.length > 0 };
}
