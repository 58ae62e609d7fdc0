import { createStream } from '../../numerics/stream.ts';
import type { Id, Quarter } from '../../schema/ids.ts';
import type { PolicyAct } from '../../schema/policy.ts';
import type { Table } from '../../schema/scenario.ts';
import type { Delivery, WordRecord } from '../deals/deals.ts';
import { partyOfMover } from '../payoff/seat-parties.ts';
import { isOfChip, isOfTable } from './chip-acts.ts';
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
 * What each party delivers in a quarter of the deals in force and what others then make of its word. A shortfall that is seen may be answered by
 * ending the deal, and a deal that a party broke counts against it for a quarter. Purchases of the next quarter follow from what the party's word is worth then.
 */
export function keepDeals(world: World, quarter: Quarter): void {
  for (const deal of world.signed) {
    const { table, brokenBy } = deal;
    const own = world.acts.filter((act) => isOfTable(act, table));
    const held = own.filter(
      ({ inForce, until }) => inForce <= quarter && (until === null || until > quarter),
    );
    if (held.length === 0 && brokenBy === null) continue;
    const purchases = deal.purchases.filter(({ act }) => held.some(({ id }) => id === act));
    const deliveries = new Map(purchases.map((one) => [one, deliveryOf(world, deal, one, quarter)]));
    table.parties.forEach((party, at) => {
      const due = table.issues.filter(
        (issue) =>
          partyOfMover(world.run, table, issue.mover) === at &&
          held.some((act) => isOfChip(act, table, issue)),
      ).length;
      if (due === 0 && brokenBy !== at) return;
      const bought = purchases
        .filter((one) => one.party === at)
        .map((one) => ({ one, ...deliveries.get(one)! }));
      enterWord(world, quarter, { table, party, due, bought, broke: brokenBy === at });
    });
    for (const [one, delivery] of deliveries) noteBreach(world, deal, one, delivery, quarter);
    deal.brokenBy = null;
    if ([...deliveries.values()].some(({ answered }) => answered)) endDeal(world, deal, own, quarter);
    else for (const one of purchases) restate(world, deal, one, quarter);
  }
}

/** What a party owed and delivered at one table in a quarter. */
interface Word {
  table: Table;
  party: Id;
  due: number;
  bought: readonly ({ one: Purchase } & Delivery)[];
  broke: boolean;
}

function enterWord(world: World, quarter: Quarter, { table, party, due, bought, broke }: Word): void {
  const { codebook, records, deals, words, run } = world;
  const mean = (read: (delivery: Delivery) => number): number =>
    broke || due === 0 ? 0 : (due - bought.length + bought.reduce((sum, own) => sum + read(own), 0)) / due;
  const delivered = mean((own) => own.delivered);
  words.set(party, deals.learn(words.get(party) ?? noRecord, delivered));
  const total = (read: (own: Purchase & Delivery) => number): number =>
    bought.reduce((sum, { one, ...delivery }) => sum + read({ ...one, ...delivery }), 0);
  records.table('compliance').add(
    quarter,
    codebook.code('table', table.id),
    codebook.code('government', party),
    due,
    total(({ increment }) => increment),
    total(({ base, increment }) => base + increment),
    total(({ base, increment, delivered: share }) => base + share * increment),
    delivered,
    mean((own) => own.observed),
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
function endDeal(world: World, deal: SignedDeal, own: readonly PolicyAct[], quarter: Quarter): void {
  const broken = deal.purchases.find(({ isBroken }) => isBroken)!;
  enterLedger(world, quarter, { ...lineOf(deal, broken), kind: 'snapped-back', act: deal.table.id });
  const ends = (act: PolicyAct): boolean =>
    own.includes(act) && (act.until === null || act.until > quarter + 1);
  world.acts = world.acts.map((act) => (ends(act) ? { ...act, until: quarter + 1 } : act));
}

/** Purchases of the next quarter as far as they will be delivered. */
function restate(world: World, deal: SignedDeal, purchase: Purchase, quarter: Quarter): void {
  const { delivered } = deliveryOf(world, deal, purchase, quarter + 1);
  const value = purchase.base + delivered * purchase.increment;
  world.acts = world.acts.map((act) => (act.id === purchase.act ? { ...act, value } : act));
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
