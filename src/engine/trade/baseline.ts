import { baselineLevels } from '../../model/baseline-levels.ts';
import type { Economy } from '../../schema/economy.ts';
import { createTradeCosts } from './trade-costs.ts';
import type { WeighTrade } from './trade-costs.ts';

/** A baseline's accounts. Everything in value is million USD a year; they close exactly, because all of them are summed from the flows. */
export interface Accounts {
  economy: Economy;
  regions: number;
  sectors: number;
  tradeShare: Float64Array; // [sector, exporter, importer] of expenditure, tariffs included; sums to 1 over exporter
  expenditure: Float64Array; // [sector, region] tariffs included
  output: Float64Array; // [sector, region]
  costShare: Float64Array; // [output, region, input] share of an input in the cost of an output
  useShare: Float64Array; // [input, region, output] the same numbers in the order in which demand is summed
  valueAdded: Float64Array; // [region]
  deficit: Float64Array; // [region] imports minus exports; sums to 0
  tariffRevenue: Float64Array; // [region]
  income: Float64Array; // [region] value added + tariff revenue + deficit
}
/** What hat algebra takes from the baseline. */
export interface Baseline extends Accounts {
  weigh: WeighTrade; // one policy at a time
}
/**
 * Turns an economy into the shares of exact hat algebra. A sector that a region does not buy at all is given its own supply as
 * the price that nobody pays. Source: Caliendo and Parro (2015), Review of Economic Studies 82, section 2.
 */
export function createBaseline(economy: Economy): Baseline {
  const accounts = createAccounts(economy);
  const weigh = createTradeCosts(accounts);
  if (weigh(baselineLevels(economy)) === null)
    throw new Error('this economy has a tariff of −100 % or less, or one that is not a number');
  return { ...accounts, weigh };
}

function createAccounts(economy: Economy): Accounts {
  const regions = economy.regions.length;
  const sectors = economy.sectors.length;
  const { flow, tariffRate } = economy;
  const expenditure = new Float64Array(sectors * regions);
  const output = new Float64Array(sectors * regions);
  const deficit = new Float64Array(regions);
  const tariffRevenue = new Float64Array(regions);
  flow.forEach((value, cell) => {
    const importer = cell % regions;
    const row = Math.trunc(cell / regions); // sector and exporter
    const tariff = value * tariffRate[cell]!;
    expenditure[Math.trunc(row / regions) * regions + importer]! += value + tariff;
    output[row]! += value;
    deficit[importer]! += value;
    deficit[row % regions]! -= value;
    tariffRevenue[importer]! += tariff;
  });
  const valueAdded = new Float64Array(regions);
  output.forEach((value, cell) => {
    valueAdded[cell % regions]! += value * economy.valueAddedShare[cell]!;
  });
  return {
    economy,
    regions,
    sectors,
    tradeShare: createTradeShare(economy, expenditure),
    expenditure,
    output,
    ...createInputShares(economy),
    valueAdded,
    deficit,
    tariffRevenue,
    income: valueAdded.map((value, n) => value + tariffRevenue[n]! + deficit[n]!),
  };
}

function createTradeShare({ regions, flow, tariffRate }: Economy, expenditure: Float64Array): Float64Array {
  const count = regions.length;
  return flow.map((value, cell) => {
    const importer = cell % count;
    const row = Math.trunc(cell / count);
    const bought = expenditure[Math.trunc(row / count) * count + importer]!;
    if (bought > 0) return (value * (1 + tariffRate[cell]!)) / bought;
    return row % count === importer ? 1 : 0;
  });
}

function createInputShares(economy: Economy): { costShare: Float64Array; useShare: Float64Array } {
  const regions = economy.regions.length;
  const sectors = economy.sectors.length;
  const costShare = new Float64Array(regions * sectors * sectors);
  const useShare = new Float64Array(regions * sectors * sectors);
  economy.inputShare.forEach((share, cell) => {
    const region = cell % regions;
    const pair = Math.trunc(cell / regions);
    const input = Math.trunc(pair / sectors);
    const output = pair % sectors;
    const cost = (1 - economy.valueAddedShare[output * regions + region]!) * share;
    costShare[(output * regions + region) * sectors + input] = cost;
    useShare[(input * regions + region) * sectors + output] = cost;
  });
  return { costShare, useShare };
}
