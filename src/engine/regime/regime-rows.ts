import type { Id, Quarter } from '../../schema/ids.ts';
import type { Model } from '../../schema/model.ts';
import type { VotingRule } from '../../schema/negotiation.ts';
import type { Proposal, Regime, RegimeEntry, RegimeKey, RegimePlay } from '../../schema/regime.ts';
import { regimeKeys } from '../../schema/regime.ts';

/** Who sits in a regime or may: a state, of a regime of governments a government. */
export interface Seat {
  id: Id;
  name: string;
  government: number; // index, -1: none in the model
}
/** Seats that decide together whether to be in. */
export interface Party {
  id: Id;
  seats: readonly number[];
  ally: number; // whose confidence in the leader it has; -1: `trust` is its own, and moves with the mean of allies
  trust: number;
  threat: number;
  retaliation: number;
  sales: number | null; // part of its sales at stake; null: by what its law does not control yet
  sovereignty: number;
  able: boolean; // capacity of enforcement as the regime asks for
}
export interface ProposalRow extends Proposal {
  technologyIndex: number;
  aims: readonly { id: Id; index: number }[]; // targets
  ofMembers: boolean; // on the table once a member puts it there, at the member's own level
}
/** What a regime at work reads of model and scenario. G governments, T targets. */
export interface RegimeRow {
  id: Id;
  name: string;
  entry: RegimeEntry;
  rule: VotingRule;
  majority: number;
  founded: Quarter | null;
  asked: Quarter | null; // from which on states make up their minds about an offer
  day: number;
  statementLag: number;
  seats: readonly Seat[];
  sitting: readonly boolean[]; // [seat] on the eve of the run
  founders: readonly number[]; // seats
  hostile: readonly boolean[]; // [seat] whether it has a standing objection to anything
  parties: readonly Party[];
  proposals: readonly ProposalRow[];
  listedBefore: number;
  hostility: readonly { odds: number; from: Quarter }[]; // [proposal, seat]
  numbers: Readonly<Record<RegimeKey, number>>;
  governments: readonly { id: Id; region: Id }[];
  leader: number; // government index
  targets: number;
  supply: Float64Array; // [proposal, government] of supply from outside the targets, their mean
  exposure: Float64Array; // [proposal, government] part of its sales of such goods that go to the targets
  confidenceAtStart: Float64Array; // [ally]
}
/** Shares of supply and of sales, made by others. */
export interface RegimeTrade {
  outsideShare: Float64Array; // [technology, region, target] of supply from outside the target
  exposure: Float64Array; // [technology, region] part of the region's sales of such goods that go to the technology's target
}

/** Rows of one regime at work. @throws when a name or a parameter of a loaded model is missing */
export function regimeRow(
  play: RegimePlay,
  model: Model,
  read: (id: Id) => number,
  trade: RegimeTrade,
): RegimeRow {
  const regime = model.regimes.find(({ id }) => id === play.regime)!;
  const seats = seatsOf(regime, model);
  const indexOf = (id: Id): number => seats.findIndex((seat) => seat.id === id);
  const targetIds = model.sets['target']!.map(({ id }) => id);
  const stated = play.proposals.map((proposal) => ({ ...proposal, ofMembers: false }));
  const numbers = Object.fromEntries(regimeKeys.map((key) => [key, read(`${key}.${regime.id}`)])) as Record<
    RegimeKey,
    number
  >;
  const proposals = [
    ...stated,
    ...(numbers.regime_initiative > 0 ? openToMembers(regime, play, model) : []),
  ].map((proposal) => ({
    ...proposal,
    technologyIndex: model.technologies.findIndex(({ id }) => id === proposal.technology),
    aims: proposal.targets.map((id) => ({ id, index: targetIds.indexOf(id) })),
  }));
  return {
    id: regime.id,
    name: regime.name,
    entry: regime.entry,
    rule: play.rule,
    majority: read('regime_majority'),
    founded: play.founded,
    asked: play.asked,
    day: play.day,
    statementLag: read('regime_statement_lag'),
    seats,
    sitting: seats.map(({ id }) => regime.members.includes(id)),
    founders: play.founders.map(indexOf),
    hostile: seats.map(({ id }) => regime.objections.some(({ state }) => state === id)),
    parties: partiesOf(regime, model, indexOf, read),
    proposals,
    listedBefore: model.technologies.filter(({ regimes }) => regimes.includes(regime.id)).length,
    hostility: proposals.flatMap((proposal) => seats.map(({ id }) => hostilityOf(id, proposal))),
    numbers,
    governments: model.governments.map(({ id, region }) => ({ id, region })),
    leader: model.governments.findIndex(({ id }) => id === model.leader),
    targets: targetIds.length,
    ...sharesOf(proposals, model, trade),
    confidenceAtStart: Float64Array.from(model.sets['ally']!, ({ id }) => read(`initial_confidence.${id}`)),
  };

  function hostilityOf(state: Id, { technologyIndex }: ProposalRow): { odds: number; from: Quarter } {
    const { purposes } = model.technologies[technologyIndex]!;
    const at = regime.objections.findIndex(
      (row) => row.state === state && row.purposes.some((purpose) => purposes.includes(purpose)),
    );
    if (at < 0) return { odds: 0, from: 0 };
    return { odds: read(regime.objections[at]!.odds.id), from: play.hostileFrom[at]! };
  }
}

/** Technologies that members may yet propose: neither listed nor proposed by the scenario, and raced for where the regime's controls are directed. */
function openToMembers(
  { id: regime, targets }: Regime,
  { proposals }: RegimePlay,
  { technologies }: Model,
): (Proposal & Pick<ProposalRow, 'ofMembers'>)[] {
  return technologies
    .filter(
      ({ id, target, regimes }) =>
        !regimes.includes(regime) &&
        (targets.length === 0 || targets.includes(target)) &&
        proposals.every(({ technology, group }) => technology !== id || group !== undefined),
    )
    .map(({ id, target }) => ({
      id: `member-${id}`,
      technology: id,
      targets: [target],
      value: 0,
      from: Infinity,
      statement: false,
      ofMembers: true,
    }));
}

function seatsOf({ entry, members, groups, candidates }: Regime, model: Model): Seat[] {
  const indexOf = (id: Id | null): number => model.governments.findIndex((row) => row.id === id);
  if (entry === 'best-response')
    return [model.leader, ...candidates.map(({ government }) => government)].map((id) => {
      const government = indexOf(id);
      return { id, name: model.governments[government]!.name, government };
    });
  return [...members, ...groups.flatMap(({ states }) => states)].map((id) => {
    const { name, government } = model.states.find((state) => state.id === id)!;
    return { id, name, government: indexOf(government) };
  });
}

function partiesOf(
  { groups, candidates }: Regime,
  model: Model,
  indexOf: (id: Id) => number,
  read: (id: Id) => number,
): Party[] {
  const allies = model.sets['ally']!.map(({ id }) => id);
  const asked = groups.flatMap((group): Party[] => {
    const { asOne, states, trust, threat, sales, retaliation } = group;
    const stance = {
      ally: -1,
      trust: read(trust.id),
      threat: read(threat.id),
      sales: read(sales.id),
      retaliation: read(retaliation.id),
      sovereignty: 0,
      able: true,
    };
    if (asOne) return [{ ...stance, id: group.id, seats: states.map(indexOf) }];
    return states.map((id) => ({ ...stance, id, seats: [indexOf(id)] }));
  });
  const free = candidates.map(({ government, capacity, sovereignty }): Party => ({
    id: government,
    seats: [indexOf(government)],
    ally: allies.indexOf(government),
    trust: 0,
    threat: read(`threat.${government}`),
    retaliation: read(`retaliation.${government}`),
    sales: null,
    sovereignty: read(sovereignty.id),
    able: read(capacity.id) >= read('regime_capacity_needed'),
  }));
  return [...asked, ...free];
}

function sharesOf(
  proposals: readonly ProposalRow[],
  { governments, sets }: Model,
  { outsideShare, exposure }: RegimeTrade,
): Pick<RegimeRow, 'supply' | 'exposure'> {
  const regions = sets['region']!.map(({ id }) => id);
  const targets = sets['target']!.length;
  const rows = proposals.flatMap(({ technologyIndex, aims }) =>
    governments.map(({ region, weight }) => {
      const at = technologyIndex * regions.length + regions.indexOf(region);
      const toward = aims.map(({ index }) => weight * outsideShare[at * targets + index]!);
      return { supply: toward.reduce((sum, share) => sum + share, 0) / aims.length, exposure: exposure[at]! };
    }),
  );
  return {
    supply: Float64Array.from(rows, (row) => row.supply),
    exposure: Float64Array.from(rows, (row) => row.exposure),
  };
}
