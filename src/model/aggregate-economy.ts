import { createWeightedMeans } from '../numerics/weighted-means.ts';
import type { Economy } from '../schema/economy.ts';
import { createAccounts } from './accounts.ts';
import type { Accounts } from './accounts.ts';
import type { Grouping } from './parse-grouping.ts';

/** An economy before and after, with where its regions and sectors go. */
interface Joining {
  economy: Economy;
  accounts: Accounts;
  regions: Grouping;
  sectors: Grouping;
}

/**
 * Joins regions and sectors of an economy so that every identity which held still holds. Flows, value added and net exports are
 * summed. Means are weighted: tariffs by flow, value-added shares by gross output, final shares by final expenditure, input
 * shares by spending on inputs, trade elasticities by trade between regions (by output where there is none). A joined sector is
 * tradable when a member is. What was trade between joined regions becomes a sale at home, and a tariff on it a duty on sales
 * at home, because its revenue is part of the region's income.
 */
export function aggregateEconomy(economy: Economy, regions: Grouping, sectors: Grouping): Economy {
  const joining = { economy, accounts: createAccounts(economy), regions, sectors };
  return {
    regions: regions.ids,
    regionNames: regions.names,
    sectors: sectors.ids,
    sectorNames: sectors.names,
    tradable: sectors.ids.map((_, group) =>
      economy.tradable.some((tradable, sector) => tradable && sectors.groupOf[sector] === group),
    ),
    ...joinFlows(joining),
    ...joinProduction(joining),
    inputShare: joinInputShares(joining),
    valueAdded: sumGroups(economy.valueAdded, regions),
    netExports: sumGroups(economy.netExports, regions),
    tradeElasticity: joinElasticities(joining),
  };
}

function sumGroups(values: Float64Array, { ids, groupOf }: Grouping): Float64Array {
  const sums = new Float64Array(ids.length);
  values.forEach((value, member) => {
    sums[groupOf[member]!]! += value;
  });
  return sums;
}

function joinFlows({ economy, regions, sectors }: Joining): Pick<Economy, 'flow' | 'tariffRate'> {
  const before = economy.regions.length;
  const after = regions.ids.length;
  const flow = new Float64Array(sectors.ids.length * after * after);
  const tariffs = createWeightedMeans(flow.length);
  economy.flow.forEach((value, cell) => {
    const row = Math.trunc(cell / before);
    const sector = sectors.groupOf[Math.trunc(row / before)]!;
    const exporter = regions.groupOf[row % before]!;
    const target = (sector * after + exporter) * after + regions.groupOf[cell % before]!;
    flow[target]! += value;
    tariffs.add(target, economy.tariffRate[cell]!, value);
  });
  return { flow, tariffRate: tariffs.mean };
}

function joinProduction({
  economy,
  accounts,
  regions,
  sectors,
}: Joining): Pick<Economy, 'valueAddedShare' | 'finalShare'> {
  const before = economy.regions.length;
  const after = regions.ids.length;
  const valueAddedShares = createWeightedMeans(sectors.ids.length * after);
  const finalShare = new Float64Array(sectors.ids.length * after);
  const spending = economy.valueAdded.map(
    (value, n) => value - economy.netExports[n]! + accounts.tariffRevenue[n]!,
  );
  const shareOfGroup = shareWithinGroup(spending, regions);
  accounts.output.forEach((output, cell) => {
    const region = cell % before;
    const target = sectors.groupOf[Math.trunc(cell / before)]! * after + regions.groupOf[region]!;
    valueAddedShares.add(target, economy.valueAddedShare[cell]!, output);
    // Rounding may leave a sum a hair above 1.
    finalShare[target] = Math.min(1, finalShare[target]! + economy.finalShare[cell]! * shareOfGroup[region]!);
  });
  return { valueAddedShare: valueAddedShares.mean, finalShare };
}

/** Each member's part of its group's sum; exactly 1 where it is alone. */
function shareWithinGroup(values: Float64Array, grouping: Grouping): Float64Array {
  const sums = sumGroups(values, grouping);
  return values.map((value, member) => value / sums[grouping.groupOf[member]!]!);
}

/** [input, output, region]. Inputs are summed over joined inputs and averaged over joined outputs and regions. */
function joinInputShares({ economy, accounts, regions, sectors }: Joining): Float64Array {
  const before = economy.regions.length;
  const count = economy.sectors.length;
  const after = regions.ids.length;
  const outputs = sectors.ids.length * after;
  const means = sectors.ids.map(() => createWeightedMeans(outputs));
  for (let buyer = 0; buyer < count * before; buyer++) {
    const region = buyer % before;
    const output = Math.trunc(buyer / before);
    const bundle = new Float64Array(count);
    for (let input = 0; input < count; input++)
      bundle[input] = economy.inputShare[(input * count + output) * before + region]!;
    // A sector that is all value added may have no bundle: there is nothing to average.
    if (bundle.every((share) => share === 0)) continue;
    const target = sectors.groupOf[output]! * after + regions.groupOf[region]!;
    sumGroups(bundle, sectors).forEach((share, group) =>
      means[group]!.add(target, share, accounts.inputs[buyer]!),
    );
  }
  const joined = new Float64Array(sectors.ids.length * outputs);
  means.forEach(({ mean }, group) => joined.set(mean, group * outputs));
  return joined;
}

function joinElasticities({ economy, accounts, sectors }: Joining): Float64Array {
  const regions = economy.regions.length;
  const traded = new Float64Array(economy.sectors.length);
  const output = new Float64Array(economy.sectors.length);
  accounts.output.forEach((value, cell) => {
    const sector = Math.trunc(cell / regions);
    output[sector]! += value;
    traded[sector]! += value - economy.flow[cell * regions + (cell % regions)]!;
  });
  const tradedInGroup = sumGroups(traded, sectors);
  const means = createWeightedMeans(sectors.ids.length);
  economy.tradeElasticity.forEach((elasticity, sector) => {
    const group = sectors.groupOf[sector]!;
    means.add(group, elasticity, (tradedInGroup[group]! > 0 ? traded : output)[sector]!);
  });
  return means.mean;
}
