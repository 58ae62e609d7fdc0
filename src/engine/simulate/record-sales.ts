import type { Quarter } from '../../schema/ids.ts';
import { controlledFlows, ownersOfSales } from '../trade/controlled-flows.ts';
import type { RealisedSales } from '../trade/owner-basis.ts';
import { exporterOf, importerOf } from '../trade/sales-book.ts';
import type { World } from './world.ts';

/** Writes controlled sales by flow and by owner. */
export function recordSales(world: World, quarter: Quarter, realised: RealisedSales): void {
  const { records, run, trade } = world;
  const { regions } = realised.book;
  const licensed = records.table('licensed');
  for (const row of controlledFlows(realised, trade.licensors)) {
    const { technology, flow, sales, change, rent, fee } = row;
    licensed.add(
      quarter,
      technology,
      exporterOf(flow, regions),
      importerOf(flow, regions),
      sales,
      change.licensed,
      change['back-fill'],
      change['to-hub'] + change['from-hub'],
      rent,
      fee,
    );
  }
  const owners = records.table('owner');
  for (const { technology, owner, importer, sales, revenue } of ownersOfSales(realised, run.trade.coverage))
    owners.add(quarter, technology, owner, importer, sales, revenue);
}
