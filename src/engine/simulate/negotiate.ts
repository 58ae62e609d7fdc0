import { createStream } from '../../numerics/stream.ts';
import type { SolveStatus } from '../../schema/diagnostic.ts';
import { termIds, type ExactTerms, type OutcomeSpace, type Payoff } from '../../schema/negotiation.ts';
import type { Quarter } from '../../schema/ids.ts';
import type { Table } from '../../schema/scenario.ts';
import { createStrategy } from '../negotiation/create-strategy.ts';
import { levelsOf } from '../negotiation/outcome-space.ts';
import { runSession } from '../negotiation/run-session.ts';
import type { OpponentModel } from '../negotiation/strategy.ts';
import type { OpenPayoff } from '../payoff.ts';
import { actsOfPackage } from '../payoff/evaluate-package.ts';
import type { Situation } from '../payoff/situation.ts';
import { askedChips } from './asked-chips.ts';
import { isOfTable } from './chip-acts.ts';
import { dealMeasures, tableBargain } from './deal-measures.ts';
import { enterLedger } from './ledger.ts';
import { escalate } from './escalate.ts';
import { recordChips } from './record-chips.ts';
import { recordCrises } from './record-crises.ts';
import { recordOffer } from './record-offer.ts';
import { recordPackages } from './record-packages.ts';
import { signDeal } from './sign-deal.ts';
import { hasSigned, signedPackage } from './signed-package.ts';
import { situationOf } from './situation-of.ts';
import { tablePayoff } from './table-payoff.ts';
import { maskToday, type Preparation, type Talks } from './talks.ts';
import { recordBeliefs, typeModels } from './type-beliefs.ts';
import type { World } from './world.ts';

/** A table's session of one quarter: the parties take stock if the law has changed, play their rounds, and an agreement is checked exactly and ratified. @returns the solve without which the parties cannot take stock, or null */
export function negotiate(world: World, talks: Talks, quarter: Quarter): SolveStatus | null {
  const { table } = talks;
  if (quarter < table.opens || quarter > table.deadline || talks.state.ended !== 'open') return null;
  if (isStale(world, talks, quarter)) {
    const situation = situationOf(world, talks, quarter);
    const payoff = tablePayoff(world, talks, situation);
    if (payoff.failure !== null) return payoff.failure;
    talks.prepared = takeStock(talks, situation, payoff, (space) =>
      typeModels(world, talks, situation, space),
    );
    if (talks.prepared === null) return { status: 'non-finite', residual: Infinity, iterations: 0 };
    recordCrises(world, table, payoff.noDeal.games, quarter);
  }
  const prepared = talks.prepared!;
  const until = (quarter - table.opens + 1) * table.roundsPerQuarter;
  const session = runSession(talks.protocol, talks.state, prepared.strategies, until);
  talks.state = session.state;
  talks.offers.push(...session.events.filter(({ kind }) => kind === 'offer'));
  for (const event of session.events) recordOffer(world, talks, prepared.terms, event, quarter);
  recordBeliefs(world, talks, quarter);
  for (const scope of askedChips(world, talks, { ...prepared, quarter }, session.events))
    world.asked.add(scope);
  const { ended, parties, rounds } = session.state;
  if (ended !== 'open' || quarter === table.deadline) recordPackages(world, talks, prepared, quarter);
  if (ended === 'agreement') {
    // What was agreed is judged by today's world, which may have moved since the parties took stock.
    const situation = situationOf(world, talks, quarter);
    const payoff = prepared.quarter === quarter ? prepared.payoff : tablePayoff(world, talks, situation);
    if (payoff.failure !== null) return payoff.failure;
    if (conclude(world, talks, situation, payoff)) return null;
    // The parties meet again next quarter, nothing on the table, and see the world afresh.
    talks.state = { ...talks.protocol.open(parties, rounds), round: Math.min(until, rounds - 1) };
    talks.prepared = null;
  }
  const isOver = ended === 'walked-out' || quarter === table.deadline;
  if (isOver && prepared.payoff.noDeal.games.length > 0)
    escalate(world, talks, prepared, situationOf(world, talks, quarter));
  return null;
}

/** Utilities hold until an act has been announced or come into force since they were made, or another table has made one: what is announced is on the path that packages are held against. */
function isStale(world: World, talks: Talks, quarter: Quarter): boolean {
  const since = talks.prepared?.quarter;
  if (since === undefined) return true;
  return world.acts.some(
    (act) =>
      act.announced > since ||
      (act.inForce > since && act.inForce <= quarter) ||
      (act.until !== null && act.until > since && act.until <= quarter) ||
      (act.announced >= since && world.talks.some((other) => other !== talks && isOfTable(act, other.table))),
  );
}

/** @param readTypes models that each party has of the others by their types. @returns null where a weight or a rate far outside its range leaves a package without a utility. */
export function takeStock(
  talks: Talks,
  situation: Situation,
  payoff: OpenPayoff,
  readTypes: (space: OutcomeSpace) => readonly ReadonlyMap<number, OpponentModel>[] = () => [],
): Preparation | null {
  const space = maskToday(talks, situation);
  const terms = talks.table.parties.map((party) => payoff.table(space, party));
  const { utilities, reservations, allowed } = tableBargain(terms, space);
  const preferences = utilities.map((utility, party) => ({
    utility,
    allowed,
    reservation: reservations[party]!,
  }));
  if (preferences.some(({ utility, reservation }) => Number.isNaN(reservation) || hasGaps(utility)))
    return null;
  const { protocol, state, offers } = talks;
  const models = readTypes(space);
  const strategies = preferences.map((preference, party) =>
    createStrategy(talks.table.strategies[party]!, preference, party, {
      space,
      rounds: state.rounds,
      offers,
      knownTypes: models[party] ?? new Map(),
    }),
  );
  return {
    quarter: situation.quarter,
    space,
    payoff,
    terms,
    strategies: protocol.seat(strategies, preferences),
  };
}

/** Whether a number is none. A loop: `some` would make an object of each. */
function hasGaps(column: Float64Array): boolean {
  for (let at = 0; at < column.length; at++) if (Number.isNaN(column[at])) return true;
  return false;
}

/** Evaluates the agreed package exactly, asks the ratifiers, and announces its acts. @returns whether a deal came of it */
function conclude(world: World, talks: Talks, situation: Situation, payoff: Payoff): boolean {
  const { table } = talks;
  const { quarter } = situation;
  const prepared = talks.prepared!;
  const outcome = signedPackage(talks);
  const exact = table.parties.map((party) => payoff.exact(prepared.space, outcome, party));
  const status = fateOf(world, talks, exact, quarter);
  const deal = recordDeal(world, talks, outcome, exact, status, quarter);
  const [actor, subject] = table.parties;
  const entry = enterLedger(world, quarter, {
    process: 'negotiation',
    kind: status,
    actor: actor!,
    subject: subject!,
    scope: null,
    act: `${table.id}#${deal}`,
    cause: -1,
    metric: null,
    before: 0,
    after: 0,
  });
  if (status !== 'in-force') return false;
  const levels = levelsOf(prepared.space, outcome, new Int32Array(table.issues.length));
  nameChips(world, table, levels);
  recordChips(world, prepared, table, levels, deal);
  const acts = actsOfPackage(situation, levels).map((act) => ({ ...act, cause: entry }));
  world.announce(signDeal(world, situation, levels, acts, entry));
  return true;
}

/** Chips are shown by what was agreed on them, not by their ids. */
function nameChips({ codebook, run }: World, table: Table, levels: Int32Array): void {
  const { technology } = run.model.sets;
  table.issues.forEach((issue, i) => {
    if (levels[i] === 0) return;
    const subject = technology!.find(({ id }) => id === issue.scope)?.short ?? issue.id;
    codebook.code('act', `${table.id}/${issue.id}`, `${subject}: ${issue.levels[levels[i]!]!.label}`);
  });
}

type Fate = 'in-force' | 'withdrawn' | 'not-ratified' | 'not-solved';

function fateOf(
  world: World,
  { table, prepared, state }: Talks,
  exact: readonly ExactTerms[],
  quarter: Quarter,
): Fate {
  if (exact.some(({ solve }) => solve.status !== 'converged')) return 'not-solved';
  const isWorse = ({ utility }: ExactTerms, party: number) =>
    hasSigned(state, party) && utility < prepared!.terms[party]!.reservation;
  if (exact.some(isWorse)) return 'withdrawn';
  // Every party's ratifiers are drawn, whatever the others say, so that no answer shifts another's draw.
  const consents = table.parties.map(
    (party, i) =>
      createStream(world.seed, 'ratification', table.id, party, quarter).uniform() < exact[i]!.ratification,
  );
  return consents.every((consent, party) => consent || !hasSigned(state, party))
    ? 'in-force'
    : 'not-ratified';
}

function recordDeal(
  world: World,
  { table, prepared }: Talks,
  outcome: number,
  exact: readonly ExactTerms[],
  status: Fate,
  quarter: Quarter,
): number {
  const { codebook, records } = world;
  const deals = records.table('deal');
  const number = deals.rows / table.parties.length;
  const { terms, space } = prepared!;
  const measures = dealMeasures(tableBargain(terms, space), outcome);
  exact.forEach((own, party) => {
    deals.add(
      number,
      codebook.code('government', table.parties[party]!),
      quarter,
      codebook.code('table', table.id),
      codebook.code('status', status),
      outcome,
      own.utility,
      prepared!.terms[party]!.utility[outcome]!,
      prepared!.terms[party]!.reservation,
      own.ratification,
      own.balanceChange,
      own.incomeChange,
      own.relief,
      measures.zoneShare,
      measures.opposition,
      measures.nashDistance,
      measures.surplusLeft,
      ...termIds.map((id) => own.terms[id]),
    );
  });
  return number;
}
