import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { FileSet } from '../schema/ids.ts';
import type { CsvRow } from '../schema/parse-csv.ts';
import { openCsvTable } from './csv-table.ts';
import type { CsvShape, CsvTable, NumberRule } from './csv-table.ts';

/** The five files of an economy. */
export type EconomyTables = Readonly<
  Record<'regions' | 'sectors' | 'flows' | 'production' | 'inputs', CsvTable>
>;
/** How much of an economy its files state: all of it, or what the rest can be derived from. */
export type Extent = 'whole' | 'raw';

const raw: Readonly<Record<keyof EconomyTables, CsvShape>> = {
  regions: { keys: ['region'], values: ['name'] },
  sectors: { keys: ['sector'], values: ['name', 'tradable', 'trade_elasticity'] },
  flows: { keys: ['sector', 'exporter', 'importer'], values: ['flow', 'tariff_rate'] },
  production: { keys: ['sector', 'region'], values: ['value_added_share'] },
  inputs: { keys: ['region', 'input_sector', 'output_sector'], values: ['share'] },
};
const shapes: Readonly<Record<Extent, typeof raw>> = {
  raw,
  whole: {
    ...raw,
    regions: { keys: ['region'], values: ['name', 'value_added', 'net_exports'] },
    production: { keys: ['sector', 'region'], values: ['value_added_share', 'final_share'] },
  },
};

const positive: NumberRule = { holds: (x) => x > 0, words: 'above 0', code: 'number-range' };
const elasticity: NumberRule = { ...positive, code: 'elasticity-range' };
const flag: NumberRule = { holds: (x) => x === 0 || x === 1, words: '0 or 1', code: 'number-range' };
const share: NumberRule = { holds: (x) => x >= 0 && x <= 1, words: 'from 0 to 1', code: 'share-range' };
// Published input-output tables hold a few small negative inputs (by-products, revaluations), so that the others may sum to
// more than 1; hat algebra takes them.
const inputShare: NumberRule = {
  holds: (x) => x >= -0.01 && x <= 1.01,
  words: 'from 0 to 1',
  code: 'share-range',
};
const flow: NumberRule = { holds: (x) => x >= 0, words: '0 or more', code: 'flow-negative' };
/** A tariff or tax may be a subsidy, but not of the whole price. */
export const rateRule: NumberRule = { holds: (x) => x > -1, words: 'above -1', code: 'number-range' };

/** A rate above this was likely meant in per cent: a warning says so. */
const highestUsualRate = 5;

/** What is odd about a rate of more than 500 %; null of any other. */
export function percentProblem(rate: number): { found: number; percent: number } | null {
  return rate > highestUsualRate ? { found: rate, percent: Number((100 * rate).toPrecision(6)) } : null;
}

/** Warns of a rate in a table that was likely meant in per cent. */
export function warnOfPercent(table: CsvTable, row: CsvRow, column: string, rate: number): void {
  const values = percentProblem(rate);
  if (values !== null) table.report('rate-percent', row, column, values, 'warning');
}

const tariff: NumberRule = { ...rateRule, code: 'tariff-range' };

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** Opens the files of an economy in a folder of a file set ('' is its top); null, with diagnostics, when one is missing, empty or out of shape. */
export function openEconomyTables(
  files: FileSet,
  folder: string,
  extent: Extent,
  diagnostics: Diagnostic[],
): EconomyTables | null {
  const open = (name: keyof EconomyTables): CsvTable =>
    openCsvTable(
      files,
      folder === '' ? `${name}.csv` : `${folder}/${name}.csv`,
      shapes[extent][name],
      diagnostics,
    );
  const tables: EconomyTables = {
    regions: open('regions'),
    sectors: open('sectors'),
    flows: open('flows'),
    production: open('production'),
    inputs: open('inputs'),
  };
  if (hasErrors(diagnostics)) return null;
  // Where all is value added nobody buys inputs; whoever does is named by the sum of its shares.
  for (const [name, table] of Object.entries(tables))
    if (table.rows.length === 0 && name !== 'inputs') table.report('csv-empty', undefined, '');
  for (const [name, key] of [
    ['regions', 'region'],
    ['sectors', 'sector'],
  ] as const)
    for (const row of tables[name].rows)
      if (tables[name].text(row, key) === '') tables[name].report('cell-empty', row, key);
  return hasErrors(diagnostics) ? null : tables;
}

/** The row of production.csv about a sector in a region. */
export function productionRow(
  { production }: EconomyTables,
  sector: string,
  region: string,
): CsvRow | undefined {
  return production.rows.find(
    (row) => production.text(row, 'sector') === sector && production.text(row, 'region') === region,
  );
}

/** Positions of ids, for cells that name one. */
export function indexOfIds(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}

/** Reads an economy as its files state it, shares not yet rescaled. What raw files do not state (value added, net exports, final shares) is 0. */
export function readEconomy(tables: EconomyTables, extent: Extent): Economy {
  const { regions, sectors } = tables;
  const regionIds = regions.rows.map((row) => regions.text(row, 'region'));
  const sectorIds = sectors.rows.map((row) => sectors.text(row, 'sector'));
  const n = regionIds.length;
  const j = sectorIds.length;
  const stated = (column: string, rule?: NumberRule): Float64Array =>
    extent === 'raw'
      ? new Float64Array(n)
      : Float64Array.from(regions.rows, (row) => regions.number(row, column, rule));
  const economy: Economy = {
    regions: regionIds,
    regionNames: regions.rows.map((row) => regions.text(row, 'name')),
    sectors: sectorIds,
    sectorNames: sectors.rows.map((row) => sectors.text(row, 'name')),
    tradable: sectors.rows.map((row) => sectors.number(row, 'tradable', flag) === 1),
    flow: new Float64Array(j * n * n),
    tariffRate: new Float64Array(j * n * n),
    valueAddedShare: new Float64Array(j * n),
    finalShare: new Float64Array(j * n),
    inputShare: new Float64Array(j * j * n),
    valueAdded: stated('value_added', positive),
    netExports: stated('net_exports'),
    tradeElasticity: Float64Array.from(sectors.rows, (row) =>
      sectors.number(row, 'trade_elasticity', elasticity),
    ),
  };
  const regionAt = indexOfIds(regionIds);
  const sectorAt = indexOfIds(sectorIds);
  readFlows(tables.flows, economy, regionAt, sectorAt);
  readProduction(tables.production, economy, extent, regionAt, sectorAt);
  readInputs(tables.inputs, economy, regionAt, sectorAt);
  return economy;
}

type IndexOfId = ReadonlyMap<string, number>;

function readFlows(table: CsvTable, economy: Economy, regionAt: IndexOfId, sectorAt: IndexOfId): void {
  const regions = economy.regions.length;
  for (const row of table.rows) {
    const sector = table.index(row, 'sector', sectorAt, 'sector-unknown');
    const exporter = table.index(row, 'exporter', regionAt, 'region-unknown');
    const importer = table.index(row, 'importer', regionAt, 'region-unknown');
    const value = table.number(row, 'flow', flow);
    const rate = table.number(row, 'tariff_rate', tariff);
    warnOfPercent(table, row, 'tariff_rate', rate);
    if (sector < 0 || exporter < 0 || importer < 0) continue;
    const cell = (sector * regions + exporter) * regions + importer;
    economy.flow[cell] = value;
    economy.tariffRate[cell] = rate;
  }
}

function readProduction(
  table: CsvTable,
  economy: Economy,
  extent: Extent,
  regionAt: IndexOfId,
  sectorAt: IndexOfId,
): void {
  const regions = economy.regions.length;
  const seen = new Uint8Array(economy.sectors.length * regions);
  for (const row of table.rows) {
    const sector = table.index(row, 'sector', sectorAt, 'sector-unknown');
    const region = table.index(row, 'region', regionAt, 'region-unknown');
    const valueAdded = table.number(row, 'value_added_share', share);
    const final = extent === 'raw' ? 0 : table.number(row, 'final_share', share);
    if (sector < 0 || region < 0) continue;
    const cell = sector * regions + region;
    economy.valueAddedShare[cell] = valueAdded;
    economy.finalShare[cell] = final;
    seen[cell] = 1;
  }
  seen.forEach((found, cell) => {
    if (found === 1) return;
    const key = `${economy.sectors[Math.trunc(cell / regions)]}.${economy.regions[cell % regions]}`;
    table.report('row-missing', undefined, '', { key });
  });
}

function readInputs(table: CsvTable, economy: Economy, regionAt: IndexOfId, sectorAt: IndexOfId): void {
  const regions = economy.regions.length;
  const sectors = economy.sectors.length;
  for (const row of table.rows) {
    const region = table.index(row, 'region', regionAt, 'region-unknown');
    const input = table.index(row, 'input_sector', sectorAt, 'sector-unknown');
    const output = table.index(row, 'output_sector', sectorAt, 'sector-unknown');
    const value = table.number(row, 'share', inputShare);
    if (value < 0) table.report('share-negative', row, 'share', { value }, 'warning');
    if (region < 0 || input < 0 || output < 0) continue;
    economy.inputShare[(input * sectors + output) * regions + region] = value;
  }
}
