import type { Id } from '../../schema/ids.ts';
import type { Ratifier } from '../../schema/model.ts';
import type { Table } from '../../schema/scenario.ts';
import type { RunModel } from '../run-model.ts';
import { partyWeights, type PartyWeights } from './weights.ts';

/** Share of a party's promises that others count on. @param prior what they counted on before there was a record, 0-1 */
export type Reliability = (party: Id, prior: number) => number;

/** A government or a bloc at a table. */
export interface Party {
  regions: readonly number[]; // whose law it makes; of a bloc, all that it sets duties for
  camp: boolean; // it leads the coalition of the controls or is an ally in it
  weights: PartyWeights;
  ratifiers: readonly Ratifier[];
  trust: Float64Array; // [party] 0-1, share of what the party promises that this one counts on
}

/** The governments that a party of a table is or stands for: one government, or all whose duties a bloc sets. */
export function membersOfParty(
  { model }: RunModel,
  party: Id,
): readonly RunModel['model']['governments'][number][] {
  const alone = model.governments.filter(({ id }) => id === party);
  return alone.length > 0 ? alone : model.governments.filter(({ tariffsBy }) => tariffsBy === party);
}

/** Index of the party that a mover belongs to: itself, or the bloc that it is a member of; -1 for none. */
export function partyOfMover(run: RunModel, { parties }: Pick<Table, 'parties'>, mover: Id): number {
  const own = parties.indexOf(mover);
  if (own >= 0) return own;
  return parties.findIndex((party) => membersOfParty(run, party).some(({ id }) => id === mover));
}

/** Index of the party that a region belongs to, -1 for none. */
export function partyOfRegion(
  { policy }: Pick<RunModel, 'policy'>,
  parties: readonly Pick<Party, 'regions'>[],
  region: Id,
): number {
  return parties.findIndex(({ regions }) => regions.includes(policy.context.region(region)));
}

/** Regions of the leader and of its allies. */
export function campRegions({ model, policy }: RunModel): ReadonlySet<number> {
  const members = model.governments.filter(({ id, ally }) => ally || id === model.leader);
  return new Set(members.map(({ region }) => policy.context.region(region)));
}

/**
 * The parties of a table as they sit down. A party counts on another's promises as far as its record and `payoff.reliability` before it go, an ally on its confidence in the
 * leader of what the leader promises; an ally sees in a month of delay what it shares of the leader's view of the target, as far as it trusts
 * the leader to make use of it. What a bloc thinks is the mean of its allied members by income.
 * @param confidence [ally] 0-1
 * @param reliability of each party, from what others counted on before there was a record
 */
export function seatParties(
  run: RunModel,
  table: Table,
  confidence: Float64Array,
  reliability: Reliability,
): Party[] {
  const { model, policy, economy } = run;
  const inCamp = campRegions(run);
  const allies = model.sets['ally']!.map(({ id }) => id);
  const words = table.parties.map((party) => reliability(party, run.read(`payoff.reliability.${party}`)));
  return table.parties.map((party, own) => {
    const members = membersOfParty(run, party);
    const regions = [...new Set(members.map(({ region }) => policy.context.region(region)))];
    const weights = partyWeights(party, economy.sectors, run.scenario.parameters);
    const partners = members.filter(({ ally }) => ally);
    const meanOf = (read: (ally: Id) => number): number => {
      let sum = 0;
      let weight = 0;
      for (const { id, region } of partners) {
        const income = run.calibration.income[policy.context.region(region)]!;
        sum += income * read(id);
        weight += income;
      }
      return sum / weight;
    };
    const isAlly = partners.length > 0;
    const inLeader = isAlly ? meanOf((id) => confidence[allies.indexOf(id)]!) : 1;
    const shared = isAlly ? meanOf((id) => run.read(`threat.${id}`)) : 1;
    const isSeatedAsAlly = isAlly && table.parties.includes(model.leader);
    return {
      regions,
      camp: regions.some((region) => inCamp.has(region)),
      weights: {
        ...weights,
        monthValue: weights.monthValue * shared * inLeader,
        exemption: weights.exemption * inLeader,
        enforcement: isSeatedAsAlly ? 0 : weights.enforcement,
      },
      ratifiers: members.flatMap(({ ratifiers }) => ratifiers),
      trust: Float64Array.from(table.parties, (other, at) => {
        if (at === own) return 1;
        return isAlly && other === model.leader ? inLeader : words[at]!;
      }),
    };
  });
}
