import { csvLine } from '../schema/csv-line.ts';
import type { Economy } from '../schema/economy.ts';
import type { FileSet } from '../schema/ids.ts';

/** An economy as the files it is read from, every number with all its digits. Rows that would state nothing but zeros are left out. */
export function economyFiles(economy: Economy): FileSet {
  return new Map([
    ['regions.csv', regionsCsv(economy)],
    ['sectors.csv', sectorsCsv(economy)],
    ['flows.csv', flowsCsv(economy)],
    ['production.csv', productionCsv(economy)],
    ['inputs.csv', inputsCsv(economy)],
  ]);
}

type Cell = string | number;

function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((cells) => csvLine(cells.map(String))).join('');
}

function regionsCsv({ regions, regionNames, valueAdded, netExports }: Economy): string {
  return csv(
    ['region', 'name', 'value_added', 'net_exports'],
    regions.map((region, n) => [region, regionNames[n]!, valueAdded[n]!, netExports[n]!]),
  );
}

function sectorsCsv({ sectors, sectorNames, tradable, tradeElasticity }: Economy): string {
  return csv(
    ['sector', 'name', 'tradable', 'trade_elasticity'],
    sectors.map((sector, at) => [sector, sectorNames[at]!, tradable[at] ? 1 : 0, tradeElasticity[at]!]),
  );
}

function flowsCsv({ sectors, regions, flow, tariffRate }: Economy): string {
  const rows: Cell[][] = [];
  flow.forEach((value, cell) => {
    const tariff = tariffRate[cell]!;
    if (value === 0 && tariff === 0) return;
    const row = Math.trunc(cell / regions.length);
    const sector = sectors[Math.trunc(row / regions.length)]!;
    rows.push([sector, regions[row % regions.length]!, regions[cell % regions.length]!, value, tariff]);
  });
  return csv(['sector', 'exporter', 'importer', 'flow', 'tariff_rate'], rows);
}

function productionCsv({ sectors, regions, valueAddedShare, finalShare }: Economy): string {
  return csv(
    ['sector', 'region', 'value_added_share', 'final_share'],
    Array.from(valueAddedShare, (share, cell) => [
      sectors[Math.trunc(cell / regions.length)]!,
      regions[cell % regions.length]!,
      share,
      finalShare[cell]!,
    ]),
  );
}

function inputsCsv({ sectors, regions, inputShare }: Economy): string {
  const rows = regions.flatMap((region, n) =>
    sectors.flatMap((input, i) =>
      sectors.map((output, o): Cell[] => [
        region,
        input,
        output,
        inputShare[(i * sectors.length + o) * regions.length + n]!,
      ]),
    ),
  );
  return csv(
    ['region', 'input_sector', 'output_sector', 'share'],
    rows.filter(([, , , share]) => share !== 0),
  );
}
