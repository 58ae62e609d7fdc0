import { createStream } from '../../numerics/stream.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Delivery, WordRecord } from '../deals/deals.ts';
import { partyOfMover } from '../payoff/seat-parties.ts';
import { isOfChip, isOfTable } from './chip-acts.ts';
import { endActs } from './end-acts.ts';
import { enterLedger } from './ledger.ts';
import type { Purchase, SignedDeal } from './sign-deal.ts';
import type { World } from './world.ts';

const noRecord: WordRecord = { kept: 0, broken: 0 };

/** Share of a party's promises that others count on now. @param prior what they counted on before there was a record */
export function reliabilityOf(
  { deals, words }: Pick<World, 'deals' | 'words'>,
  party: Id,
  prior: number,
): number {
  return deals.reliability(words.get(party) ?? noRecord, prior);
}

/**
 * What each party delivers in a quarter of the deals in force and what others then make of its word, which is one whatever the number of its deals and is
 * forgotten once a quarter. A shortfall that is seen may be answered by ending the deal, and a deal that a party broke counts against it for a quarter.
 * Purchases of the next quarter follow from what the party's word is worth then.
 */
export function keepDeals(world: World, quarter: Quarter): void {
  // All is delivered on what words were worth before the quarter, so that no deal goes before another.
  const kept = world.signed.map((deal) => lookAt(world, deal, quarter));
  learnWords(
    world,
    kept.flatMap(({ shares }) => shares),
  );
  for (const { deal, shares, deliveries } of kept) {
    for (const share of shares) recordShare(world, quarter, deal, share);
    for (const [one, delivery] of deliveries) noteBreach(world, deal, one, delivery, quarter);
    deal.brokenBy = null;
    if ([...deliveries.values()].some(({ answered }) => answered)) endDeal(world, deal, quarter);
    else restate(world, deal, quarter);
  }
}

/** What became of a deal in a quarter. */
interface KeptDeal {
  deal: SignedDeal;
  deliveries: ReadonlyMap<Purchase, Delivery>;
  shares: readonly Share[];
}
/** What a party owed and delivered at one table in a quarter. */
interface Share {
  party: Id;
  due: number; // chips
  bought: readonly (Purchase & Delivery)[];
  broke: boolean;
}

function lookAt(world: World, deal: SignedDeal, quarter: Quarter): KeptDeal {
  const { table, brokenBy } = deal;
  const held = actsOf(world, deal).filter((act) => isLaw(act, quarter));
  const purchases = deal.purchases.filter(({ act }) => held.some(({ id }) => id === act));
  const deliveries = new Map(purchases.map((one) => [one, deliveryOf(world, deal, one, quarter)]));
  const shares = table.parties.map((party, at) => ({
    party,
    due: table.issues.filter(
      (issue) =>
        partyOfMover(world.run, table, issue.mover) === at && held.some((act) => isOfChip(act, table, issue)),
    ).length,
    bought: purchases.filter((one) => one.party === at).map((one) => ({ ...one, ...deliveries.get(one)! })),
    broke: brokenBy === at,
  }));
  return { deal, deliveries, shares: shares.filter(({ due, broke }) => due > 0 || broke) };
}

/** Chips that a party kept, a purchase by its share; none of a deal that it broke. */
function keptOf({ due, bought, broke }: Share, read: (own: Delivery) => number): number {
  return broke ? 0 : due - bought.length + bought.reduce((sum, own) => sum + read(own), 0);
}

/** A quarter of every party that has a record or owed anything; a deal that was broken counts though nothing of it is left. */
function learnWords({ deals, words }: World, shares: readonly Share[]): void {
  for (const party of new Set([...words.keys(), ...shares.map((share) => share.party)])) {
    const own = shares.filter((share) => share.party === party);
    const due = own.reduce((sum, share) => sum + Math.max(1, share.due), 0);
    const kept = own.reduce((sum, share) => sum + keptOf(share, ({ delivered }) => delivered), 0);
    words.set(party, deals.learn(words.get(party) ?? noRecord, due === 0 ? null : kept / due));
  }
}

function recordShare(world: World, quarter: Quarter, { table }: SignedDeal, share: Share): void {
  const { codebook, records, run } = world;
  const { party, due, bought } = share;
  const total = (read: (own: Purchase & Delivery) => number): number =>
    bought.reduce((sum, own) => sum + read(own), 0);
  records.table('compliance').add(
    quarter,
    codebook.code('table', table.id),
    codebook.code('government', party),
    due,
    total(({ increment }) => increment),
    total(({ base, increment }) => base + increment),
    total(({ base, increment, delivered }) => base + delivered * increment),
    due === 0 ? 0 : keptOf(share, ({ delivered }) => delivered) / due,
    due === 0 ? 0 : keptOf(share, ({ observed }) => observed) / due,
    reliabilityOf(world, party, run.read(`payoff.reliability.${party}`)),
  );
}

/** One draw for what others see and one for whether they answer, whatever the other undertakings do. */
export function deliveryOf(world: World, deal: SignedDeal, purchase: Purchase, quarter: Quarter): Delivery {
  const { table, gain, from } = deal;
  const party = table.parties[purchase.party]!;
  const stream = createStream(world.seed, 'compliance', table.id, purchase.issue, quarter);
  return world.deals.deliver({
    reliability: reliabilityOf(world, party, world.run.read(`payoff.reliability.${party}`)),
    gain: gain[purchase.party]!,
    cost: purchase.cost,
    age: quarter - from,
    draw: stream.uniform(),
    answer_draw: stream.uniform(),
  });
}

/** An undertaking that others take for broken, or for kept again, has an entry. */
function noteBreach(
  world: World,
  deal: SignedDeal,
  purchase: Purchase,
  { broken }: Delivery,
  quarter: Quarter,
): void {
  if (broken === purchase.isBroken) return;
  purchase.isBroken = broken;
  enterLedger(world, quarter, { ...lineOf(deal, purchase), kind: broken ? 'breached' : 'repaired' });
}

/** Ends a deal with the quarter: what was law before it holds again. */
function endDeal(world: World, deal: SignedDeal, quarter: Quarter): void {
  const broken = deal.purchases.find(({ isBroken }) => isBroken)!;
  enterLedger(world, quarter, { ...lineOf(deal, broken), kind: 'snapped-back', act: deal.table.id });
  const own = actsOf(world, deal);
  const ends = (act: PolicyAct): boolean =>
    own.includes(act) && (act.until === null || act.until > quarter + 1);
  endActs(world, ends, quarter + 1);
}

/** Purchases of the next quarter as far as they will be delivered. */
function restate(world: World, deal: SignedDeal, quarter: Quarter): void {
  const coming = actsOf(world, deal).filter((act) => isLaw(act, quarter + 1));
  for (const purchase of deal.purchases.filter(({ act }) => coming.some(({ id }) => id === act))) {
    const { delivered } = deliveryOf(world, deal, purchase, quarter + 1);
    const value = purchase.base + delivered * purchase.increment;
    world.acts = world.acts.map((act) => (act.id === purchase.act ? { ...act, value } : act));
  }
}

function actsOf({ acts }: World, { table }: SignedDeal): PolicyAct[] {
  return acts.filter((act) => isOfTable(act, table));
}

function isLaw({ inForce, until }: PolicyAct, quarter: Quarter): boolean {
  return inForce <= quarter && (until === null || until > quarter);
}

function lineOf({ table, entry }: SignedDeal, { issue, party }: Purchase) {
  return {
    process: 'negotiation',
    actor: table.parties[party]!,
    subject: null,
    scope: null,
    act: `${table.id}/${issue}`,
    cause: entry,
    metric: null,
    before: 0,
    after: 0,
  };
}
