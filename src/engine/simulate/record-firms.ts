import { pow } from '../../numerics/pow.ts';
import type { Quarter } from '../../schema/ids.ts';
import { salesOfLine } from '../firms/firm-lines.ts';
import { yearOf } from '../run-model.ts';
import { importerOf } from '../trade/sales-book.ts';
import type { World } from './world.ts';

/** Writes what the firms of each technology and home did, in the order of technology and home. */
export function recordFirms(world: World, quarter: Quarter): void {
  const { firms, records, run } = world;
  const { lines, lineState: now } = firms;
  const table = records.table('firm');
  const gains = backFills(world);
  const years = yearOf(run.scenario, quarter) - run.model.baseYear;
  const monthsPerYear = 4 * run.rows.quarterLength;
  lines.forEach((line, at) => {
    const sales = line.sold ? salesOfLine(line, (rate) => pow(1 + rate, years)) : 0;
    table.add(
      quarter,
      line.technology,
      line.home,
      sales * now.ordered[at]!,
      sales * now.licensed[at]!,
      sales * now.denied[at]!,
      sales * now.diverted[at]!,
      sales * now.diversionGain[at]!,
      gains[line.technology * run.shape.regions + line.home]!,
      (sales * now.stock[at]!) / monthsPerYear,
      now.stock[at]!,
      now.designedOut[at]!,
      now.trust[at]!,
      now.makersTrust[at]!,
      now.revenue[at]!,
      now.revenueLost[at]!,
      now.researchLost[at]!,
      now.researchHedged[at]!,
      now.lobbying[at]!,
    );
  });
}

/** What makers take over from others in the quarter's trade, as firms' sales. @returns [technology, region] million USD a year */
function backFills({ run, trade }: World): Float64Array {
  const { regions } = run.shape;
  const gains = new Float64Array(run.rows.technologies * regions);
  for (const { kind, technology, flow, owners, change } of trade.sales) {
    if (kind !== 'back-fill') continue;
    const sector = Math.trunc(flow / (regions * regions));
    for (const { region, share } of owners)
      gains[technology * regions + region]! +=
        (share * change) / run.trade.coverage(region, sector, importerOf(flow, regions));
  }
  return gains;
}
