import type { Id, Quarter } from '../../schema/ids.ts';
import type { Government } from '../../schema/model.ts';
import type { OutcomeSpace, StrategySpec } from '../../schema/negotiation.ts';
import { has } from '../negotiation/outcome-set.ts';
import type { OpponentModel } from '../negotiation/strategy.ts';
import { createTypeModel, type TypeBelief } from '../negotiation/type-model.ts';
import { appraisalOf, payoffOf } from '../payoff.ts';
import type { Appraisal } from '../payoff/appraisal.ts';
import type { Situation } from '../payoff/situation.ts';
import { withWishes } from '../payoff/with-wishes.ts';
import type { RunModel } from '../run-model.ts';
import type { Talks } from './talks.ts';
import type { World } from './world.ts';

/** What parties believe of each other's types, by `observer>government`. */
export type TypeBeliefs = Map<Id, TypeBelief>;

/**
 * Models that each party of a table that asks for them has of the others whose types the model publishes. Without such a party nothing is
 * computed. @returns [party][other party]
 */
export function typeModels(
  world: World,
  { table, state, eve }: Talks,
  situation: Situation,
  space: OutcomeSpace,
): ReadonlyMap<number, OpponentModel>[] {
  const observers = table.strategies.map(readsTypes);
  const demands = table.parties.map((party, at) => {
    const government = typedGovernment(world.run, party);
    const isRead = observers.some((reads, observer) => reads && observer !== at);
    return government === null || !isRead ? null : demandsOf(world, government, situation, eve!, space);
  });
  return table.parties.map((observer, own) => {
    const models = new Map<number, OpponentModel>();
    if (!observers[own]) return models;
    table.parties.forEach((party, other) => {
      const asked = demands[other]!;
      if (other === own || asked === null) return;
      models.set(other, createTypeModel(beliefOf(world, observer, party), table.id, asked, state.rounds));
    });
    return models;
  });
}

/** Writes down what the observers of a table believe after a session. */
export function recordBeliefs(world: World, { table }: Pick<Talks, 'table'>, quarter: Quarter): void {
  const { codebook, records, run } = world;
  table.parties.forEach((observer, own) => {
    if (!readsTypes(table.strategies[own]!)) return;
    table.parties.forEach((party, other) => {
      const government = typedGovernment(run, party);
      if (other === own || government === null) return;
      const { odds } = beliefOf(world, observer, party);
      government.types.forEach(({ id, title }, type) => {
        records
          .table('belief')
          .add(
            quarter,
            codebook.code('table', table.id),
            codebook.code('government', observer),
            codebook.code('government', party),
            codebook.code('type', `${party}/${id}`, title),
            odds[type]!,
          );
      });
    });
  });
}

function readsTypes(spec: StrategySpec): boolean {
  return 'opponent' in spec && spec.opponent?.model === 'types';
}

/** The government that a party is, where more than one type of it is published. */
function typedGovernment({ model }: RunModel, party: Id): Government | null {
  return model.governments.find(({ id, types }) => id === party && types.length > 1) ?? null;
}

/** A party's belief, at first the prior odds `payoff.type_prior`, equal where the model states none. */
function beliefOf({ beliefs, run }: World, observer: Id, party: Id): TypeBelief {
  const key = `${observer}>${party}`;
  const known = beliefs.get(key);
  if (known !== undefined) return known;
  const weights = typedGovernment(run, party)!.types.map(
    ({ id }) => run.scenario.parameters.get(`payoff.type_prior.${party}.${id}`) ?? 1,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const odds = weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
  const made: TypeBelief = { odds, counted: new Map() };
  beliefs.set(key, made);
  return made;
}

/** What a government of each of its types would make of the packages, over what its best one on the table is worth to it. [type][outcome] */
function demandsOf(
  { run, memo }: World,
  government: Government,
  situation: Situation,
  eve: Appraisal,
  space: OutcomeSpace,
): Float64Array[] {
  const appraisal = appraisalOf(situation, memo);
  return government.types.map((_, type) => {
    const payoff = payoffOf(withWishes(situation, wishesOf(run, government, type)), appraisal, eve);
    const { expected, shift, scale } = payoff.table(space, government.id);
    const utility = expected.map((value) => (value + shift) * scale);
    const best = utility.reduce(
      (most, value, at) => (value > most && has(space.allowed, at) ? value : most),
      0,
    );
    return utility.map((value) => (best > 0 ? value / best : 0));
  });
}

/** The run's parameters if a government were of another type; what the scenario set to no type's own value holds for all of them. */
function wishesOf({ model, scenario }: RunModel, { types }: Government, type: number): Map<Id, number> {
  const values = new Map(scenario.parameters);
  for (const id of new Set(types.flatMap(({ parameters }) => Object.keys(parameters)))) {
    const own = model.parameters.find((parameter) => parameter.id === id)!.value;
    const candidates = types.map(({ parameters }) => parameters[id]?.value ?? own);
    if (candidates.includes(values.get(id)!)) values.set(id, candidates[type]!);
  }
  return values;
}
