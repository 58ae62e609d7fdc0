import type { Economy } from '../schema/economy.ts';
import type { Accounts } from './accounts.ts';
import { productionRow } from './economy-tables.ts';
import type { EconomyTables } from './economy-tables.ts';

/**
 * Reports what would leave an economy without an equilibrium that can be compared: a region that spends nothing or is cut off from
 * the first, a use that no flow brings. Trade in a sector that is marked as not tradable is a warning.
 */
export function checkStructure(economy: Economy, accounts: Accounts, tables: EconomyTables): void {
  checkIncomes(economy, accounts, tables);
  checkSupply(economy, accounts, tables);
  checkConnection(economy, tables);
  checkTradables(economy, tables);
}

function checkIncomes(economy: Economy, { tariffRevenue }: Accounts, { regions }: EconomyTables): void {
  economy.regions.forEach((region, n) => {
    const found = economy.valueAdded[n]! - economy.netExports[n]! + tariffRevenue[n]!;
    if (!(found > 0))
      regions.report('income-none', regions.rows[n], '', { what: 'final expenditure', region, found });
  });
}

function checkSupply(economy: Economy, { bought, inputUse }: Accounts, tables: EconomyTables): void {
  const regions = economy.regions.length;
  bought.forEach((value, cell) => {
    const used = inputUse[cell]!;
    if (value !== 0 || used <= 0) return;
    const names = {
      sector: economy.sectors[Math.trunc(cell / regions)]!,
      region: economy.regions[cell % regions]!,
    };
    const row = productionRow(tables, names.sector, names.region);
    tables.production.report('supply-missing', row, '', { ...names, used });
  });
}

/** Regions are joined by trade in any sector and either direction, directly or through others. */
function checkConnection({ regions, flow }: Economy, tables: EconomyTables): void {
  const count = regions.length;
  const joined = new Uint8Array(count);
  const queue = [0];
  joined[0] = 1;
  while (queue.length > 0) {
    const region = queue.pop()!;
    for (let cell = 0; cell < flow.length; cell++) {
      const importer = cell % count;
      const exporter = Math.trunc(cell / count) % count;
      if (flow[cell] === 0 || (importer !== region && exporter !== region)) continue;
      const other = importer === region ? exporter : importer;
      if (joined[other] === 1) continue;
      joined[other] = 1;
      queue.push(other);
    }
  }
  joined.forEach((found, n) => {
    if (found === 1) return;
    tables.regions.report('regions-apart', tables.regions.rows[n], '', {
      region: regions[n]!,
      first: regions[0]!,
    });
  });
}

function checkTradables({ sectors, tradable }: Economy, { flows }: EconomyTables): void {
  const sheltered = new Set(sectors.filter((_, at) => !tradable[at]));
  for (const row of flows.rows) {
    const [sector = '', exporter = '', importer = ''] = ['sector', 'exporter', 'importer'].map((column) =>
      flows.text(row, column),
    );
    const value = Number(flows.text(row, 'flow'));
    if (exporter === importer || value === 0 || !sheltered.has(sector)) continue;
    flows.report('tradable-flow', row, 'flow', { sector, exporter, importer, value }, 'warning');
  }
}
