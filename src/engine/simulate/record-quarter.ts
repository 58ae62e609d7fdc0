import type { EquilibriumOutput } from '../../schema/economy.ts';
import type { Quarter } from '../../schema/ids.ts';
import type { Wedges } from '../../schema/policy.ts';
import type { TableId } from '../../schema/table.ts';
import { alignmentShares } from '../alliance/alignment-shares.ts';
import { actsInForce } from '../policy/acts-in-force.ts';
import type { TechnologyQuarter } from '../technology/technology.ts';
import { recordAlignment } from './record-alignment.ts';
import { recordFirms } from './record-firms.ts';
import { recordParity } from './record-parity.ts';
import { recordTrade } from './record-trade.ts';
import type { World } from './world.ts';

/** Writes one row a metric of the quarter that has just been stepped. */
export function recordQuarter(world: World, quarter: Quarter, wedges: Wedges, reversals: number): void {
  const { equilibrium } = world.trade;
  const now = world.technology.read();
  recordWorld(world, quarter, { equilibrium, reversals, index: now.index });
  recordTrade(world, quarter);
  recordTechnologies(world, quarter, now);
  recordFirms(world, quarter);
  recordAllies(world, quarter, wedges);
  if (quarter === world.run.scenario.quarters - 1) recordParity(world);
  const policy = world.records.table('policy');
  for (const act of actsInForce(world.acts, quarter)) {
    policy.add(quarter, world.codebook.code('act', act.id), act.value);
  }
}

function recordWorld(
  world: World,
  quarter: Quarter,
  { equilibrium, reversals, index }: { equilibrium: EquilibriumOutput; reversals: number; index: number },
): void {
  const { confidence, firms, records } = world;
  const mean = confidence.level.reduce((sum, level) => sum + level, 0) / confidence.level.length;
  records.table('world').add(quarter, index, mean, reversals, firms.confidence(), equilibrium.residual);
}

function recordTechnologies(world: World, quarter: Quarter, now: TechnologyQuarter): void {
  const { technology, records, run } = world;
  const table = records.table('technology');
  const recorded = records
    .recorded('technology')
    .map((name) => columnOf(technology.columns, name, 'technology'));
  for (const { technology: ell, target } of run.rows.pairs) {
    const at = ell * run.rows.targets + target;
    table.add(
      quarter,
      ell,
      target,
      now.permitted[at]!,
      now.making[at]!,
      now.use[at]!,
      now.headline[at]!,
      now.deficit[at]!,
      now.own[at]!,
      now.headline[at]! - now.own[at]!,
      now.fed[at]!,
      now.military.value[at]!,
      now.military.low[at]!,
      now.military.high[at]!,
      now.shortage[at]!,
      world.trade.unfilled[at]!,
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
  recordAlignment(world, quarter, wedges);
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
