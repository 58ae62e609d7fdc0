import type { EquilibriumOutput } from '../../schema/economy.ts';
import type { Quarter } from '../../schema/ids.ts';
import type { Wedges } from '../../schema/policy.ts';
import type { TableId } from '../../schema/table.ts';
import { alignmentShares } from '../alliance/alignment-shares.ts';
import { actsInForce } from '../policy/acts-in-force.ts';
import { bilateralFlows, goodsGroup, outputs, realValueAdded } from '../trade/balances.ts';
import type { World } from './world.ts';

/** Writes one row a metric of the quarter that has just been stepped. */
export function recordQuarter(world: World, quarter: Quarter, wedges: Wedges, reversals: number): void {
  const equilibrium = world.equilibrium;
  recordWorld(world, quarter, equilibrium, reversals);
  recordRegions(world, quarter, equilibrium);
  recordPairs(world, quarter, equilibrium);
  recordSectors(world, quarter, equilibrium);
  recordTechnologies(world, quarter);
  recordAllies(world, quarter, wedges);
  const policy = world.records.table('policy');
  for (const act of actsInForce(world.acts, quarter)) {
    policy.add(quarter, world.codebook.code('act', act.id), act.value);
  }
}

function recordWorld(
  world: World,
  quarter: Quarter,
  equilibrium: EquilibriumOutput,
  reversals: number,
): void {
  const { technology, confidence, records } = world;
  const mean = confidence.level.reduce((sum, level) => sum + level, 0) / confidence.level.length;
  records.table('world').add(quarter, technology.read().index, mean, reversals, equilibrium.residual);
}

function recordRegions(world: World, quarter: Quarter, equilibrium: EquilibriumOutput): void {
  const { calibration } = world.run;
  const losses = world.technology.losses(realValueAdded(calibration, equilibrium)); // [sector, region]
  const table = world.records.table('region');
  for (let region = 0; region < calibration.regions; region++) {
    let loss = 0;
    for (let sector = 0; sector < calibration.sectors; sector++)
      loss += losses[sector * calibration.regions + region]!;
    table.add(
      quarter,
      region,
      equilibrium.wageHat[region]!,
      equilibrium.priceIndexHat[region]!,
      equilibrium.realIncomeHat[region]!,
      calibration.income[region]! * equilibrium.realIncomeHat[region]!,
      equilibrium.tariffRevenue[region]!,
      equilibrium.netExports[region]!,
      loss,
    );
  }
}

function recordPairs(world: World, quarter: Quarter, equilibrium: EquilibriumOutput): void {
  const { calibration, policy, economy } = world.run;
  const { regions, sectors } = calibration;
  const goodsSectors = policy.context.sectorsOf(goodsGroup);
  const goods = bilateralFlows(equilibrium.flow, regions, goodsSectors);
  const total = bilateralFlows(
    equilibrium.flow,
    regions,
    Array.from({ length: sectors }, (_, sector) => sector),
  );
  const base = bilateralFlows(economy.flow, regions, goodsSectors);
  const duties = bilateralFlows(
    economy.flow.map((flow, cell) => flow * world.effectiveTariff[cell]!),
    regions,
    goodsSectors,
  );
  const table = world.records.table('pair');
  for (let exporter = 0; exporter < regions; exporter++) {
    for (let importer = 0; importer < regions; importer++) {
      if (exporter === importer) continue;
      const at = exporter * regions + importer;
      table.add(
        quarter,
        exporter,
        importer,
        goods[at]!,
        total[at]!,
        goods[at]! - goods[importer * regions + exporter]!,
        base[at]! > 0 ? duties[at]! / base[at]! : 0,
      );
    }
  }
}

function recordSectors(world: World, quarter: Quarter, equilibrium: EquilibriumOutput): void {
  const { regions, sectors } = world.run.calibration;
  const output = outputs(equilibrium.flow, regions); // [sector, region]
  const table = world.records.table('sector');
  for (let sector = 0; sector < sectors; sector++) {
    for (let region = 0; region < regions; region++) {
      const at = sector * regions + region;
      table.add(quarter, sector, region, output[at]!, equilibrium.sectorPriceHat[at]!);
    }
  }
}

function recordTechnologies(world: World, quarter: Quarter): void {
  const { technology, records, run } = world;
  const now = technology.read();
  const table = records.table('technology');
  const recorded = records
    .recorded('technology')
    .map((name) => columnOf(technology.columns, name, 'technology'));
  for (let ell = 0; ell < run.rows.technologies; ell++) {
    const target = run.rows.targetOf[ell]!;
    const at = ell * run.rows.targets + target;
    table.add(
      quarter,
      ell,
      target,
      now.permitted[at]!,
      now.making[at]!,
      now.use[at]!,
      now.headline[at]!,
      now.shortage[at]!,
      ...recorded.map((column) => column[at]!),
    );
  }
}

function recordAllies(world: World, quarter: Quarter, wedges: Wedges): void {
  const { allianceRows, confidence, records } = world;
  const { aligned } = alignmentShares(allianceRows, wedges.stringency);
  const table = records.table('ally');
  allianceRows.allies.forEach(({ government }, ally) => {
    table.add(quarter, government, allianceRows.leader, confidence.level[ally]!, aligned[ally]!);
  });
}

function columnOf(
  blocks: readonly Readonly<Record<string, Float64Array>>[],
  name: string,
  table: TableId,
): Float64Array {
  const block = blocks.find((columns) => columns[name] !== undefined);
  if (block === undefined) throw new Error(`no equation fills column ${name} of table ${table}`);
  return block[name]!;
}
