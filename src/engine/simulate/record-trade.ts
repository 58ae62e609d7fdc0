import type { Quarter } from '../../schema/ids.ts';
import {
  bilateralFlows,
  borderFlows,
  goodsGroup,
  outputs,
  realValueAdded,
  regionBalances,
  sumOverSectors,
} from '../trade/balances.ts';
import { ownerFlows, type RealisedSales } from '../trade/owner-basis.ts';
import { recordSales } from './record-sales.ts';
import type { World } from './world.ts';

/** Writes what trade made of the quarter: regions, pairs, sectors and controlled sales. */
export function recordTrade(world: World, quarter: Quarter): void {
  const { book, owned } = world.run.trade;
  const { equilibrium, input, sales } = world.trade;
  const realised: RealisedSales = {
    book,
    owned,
    sales,
    varietyHat: input.varietyHat,
    flow: equilibrium.flow,
    border: borderFlows(equilibrium.flow, input.exportTaxRate),
  };
  recordRegions(world, quarter, realised);
  recordPairs(world, quarter, realised);
  recordSectors(world, quarter);
  recordSales(world, quarter, realised);
}

function recordRegions(world: World, quarter: Quarter, realised: RealisedSales): void {
  const { calibration } = world.run;
  const { equilibrium, input } = world.trade;
  const losses = world.technology.losses(realValueAdded(calibration, equilibrium));
  const lost = sumOverSectors(losses, calibration.regions);
  const byOwner = regionBalances(ownerFlows(realised, allSectors(world)), calibration.regions);
  const table = world.records.table('region');
  for (let region = 0; region < calibration.regions; region++) {
    const rent = input.transfer![region]!;
    table.add(
      quarter,
      region,
      equilibrium.wageHat[region]!,
      equilibrium.priceIndexHat[region]!,
      equilibrium.realIncomeHat[region]!,
      calibration.income[region]! * equilibrium.realIncomeHat[region]!,
      calibration.valueAdded[region]! * equilibrium.wageHat[region]!,
      equilibrium.tariffRevenue[region]!,
      equilibrium.exportTaxRevenue[region]!,
      equilibrium.netExports[region]!,
      byOwner[region]!,
      rent,
      equilibrium.transferIncome[region]! - rent,
      lost[region]!,
    );
  }
}

function recordPairs(world: World, quarter: Quarter, realised: RealisedSales): void {
  const { calibration, policy, economy } = world.run;
  const { regions } = calibration;
  const goodsSectors = policy.context.sectorsOf(goodsGroup);
  const goods = bilateralFlows(realised.border, regions, goodsSectors);
  const total = bilateralFlows(realised.border, regions, allSectors(world));
  const owned = ownerFlows(realised, goodsSectors);
  const base = bilateralFlows(economy.flow, regions, goodsSectors);
  const paid = new Float64Array(economy.flow.length);
  for (let cell = 0; cell < paid.length; cell++)
    paid[cell] = economy.flow[cell]! * world.effectiveTariff[cell]!;
  const duties = bilateralFlows(paid, regions, goodsSectors);
  const table = world.records.table('pair');
  for (let exporter = 0; exporter < regions; exporter++) {
    for (let importer = 0; importer < regions; importer++) {
      if (exporter === importer) continue;
      const at = exporter * regions + importer;
      const back = importer * regions + exporter;
      table.add(
        quarter,
        exporter,
        importer,
        goods[at]!,
        total[at]!,
        goods[at]! - goods[back]!,
        owned[at]!,
        owned[at]! - owned[back]!,
        base[at]! > 0 ? duties[at]! / base[at]! : 0,
      );
    }
  }
}

function recordSectors(world: World, quarter: Quarter): void {
  const { regions, sectors } = world.run.calibration;
  const { equilibrium } = world.trade;
  const output = outputs(equilibrium.flow, regions); // [sector, region]
  const table = world.records.table('sector');
  for (let sector = 0; sector < sectors; sector++) {
    for (let region = 0; region < regions; region++) {
      const at = sector * regions + region;
      table.add(quarter, sector, region, output[at]!, equilibrium.sectorPriceHat[at]!);
    }
  }
}

function allSectors({ run }: World): number[] {
  return Array.from({ length: run.calibration.sectors }, (_, sector) => sector);
}
