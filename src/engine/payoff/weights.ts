import type { Id } from '../../schema/ids.ts';

/** Objective weights and curves of one party, read once from the run's parameters (MODEL.md, section 10). Money is bn USD a year. */
export interface PartyWeights {
  party: Id;
  realIncome: number;
  revenue: number;
  balance: number;
  constituencies: number;
  rents: number;
  supplySecurity: number;
  audience: number;
  enforcement: number;
  stance: number;
  monthValue: number; // bn USD a year per month of delay
  dependence: number; // bn USD a year per bn of controlled goods bought
  confidenceValue: number; // bn USD a year per confidence point
  purchaseCredit: number; // bn USD a year per bn delivered
  cooperationCredit: number; // bn USD a year per item of cooperation, given or received
  declaredLine: number; // bn USD a year at home for giving up what it has declared not negotiable
  relativeGains: number; // rho
  stanceShare: number; // chi
  exemption: number; // bn USD a year for being exempt from the leader's reach
  resold: number; // part of controlled sales lost that its makers sell elsewhere
  retaliation: number; // bn USD a year taken by an outsider against whom the party turns
  ratificationThreshold: number; // bn USD a year, of what the executive may do alone
  statuteThreshold: number; // bn USD a year, of what needs a statute or a treaty
  failureCost: number;
  sectorWeight: Float64Array; // [sector] lambda
}

/** Objective weights of a party; a sector of which the model states no weight counts like any income, cooperation of which it states no credit for nothing, and nothing that it states no part of is sold elsewhere. @throws when a parameter of the party is missing: the model does not describe it as a party to a table */
export function partyWeights(
  party: Id,
  sectors: readonly Id[],
  parameters: ReadonlyMap<Id, number>,
): PartyWeights {
  const read = (id: Id): number => {
    const value = parameters.get(`payoff.${id}.${party}`);
    if (value === undefined) throw new Error(`the model has no parameter payoff.${id}.${party}`);
    return value;
  };
  return {
    party,
    realIncome: read('weight.real-income'),
    revenue: read('weight.revenue'),
    balance: read('weight.balance'),
    constituencies: read('weight.constituencies'),
    rents: read('weight.rents'),
    supplySecurity: read('weight.supply-security'),
    audience: read('weight.audience'),
    enforcement: read('weight.enforcement'),
    stance: read('weight.stance'),
    monthValue: read('month_value'),
    dependence: read('dependence'),
    confidenceValue: read('confidence_value'),
    purchaseCredit: read('purchase_credit'),
    cooperationCredit: parameters.get(`payoff.cooperation_credit.${party}`) ?? 0,
    declaredLine: read('declared_line'),
    relativeGains: read('relative_gains'),
    stanceShare: read('stance_share'),
    exemption: read('exemption'),
    resold: parameters.get(`payoff.resold.${party}`) ?? 0,
    retaliation: read('retaliation'),
    ratificationThreshold: read('ratification_threshold'),
    statuteThreshold: read('statute_threshold'),
    failureCost: read('failure_cost'),
    sectorWeight: Float64Array.from(
      sectors,
      (sector) => parameters.get(`payoff.sector_weight.${sector}.${party}`) ?? 1,
    ),
  };
}
