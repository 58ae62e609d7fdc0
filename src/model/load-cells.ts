import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import type { Parameter, TradeCell } from '../schema/model.ts';
import { indexOfIds } from './economy-tables.ts';
import { openCsvTable } from './csv-table.ts';
import type { CsvTable, NumberRule } from './csv-table.ts';
import { readOwnerShares } from './owner-shares.ts';
import { readProvenance } from './row-provenance.ts';

const file = 'technologies/cells.csv';
const shape = {
  keys: ['technology', 'sector', 'exporter', 'importer'],
  values: [
    'base_value',
    'base_position',
    'base_willingness',
    'latent_value',
    'growth',
    'owners',
    'range',
    'source',
    'grade',
  ],
  optional: [],
};
const amount: NumberRule = { holds: (x) => x >= 0, words: '0 or more', code: 'number-range' };
const share: NumberRule = { holds: (x) => x >= 0 && x <= 1, words: 'from 0 to 1', code: 'share-range' };
const identityTolerance = 0.1;
const flowTolerance = 1e-6;
type Row = CsvTable['rows'][number];

/** A cell with the row it was read from. */
export interface LocatedCell {
  cell: TradeCell;
  report(column: string, code: Diagnostic['code'], values: Diagnostic['values']): void;
}

/** Reads technologies/cells.csv. Checked: v0 = L0·p0·w0 within 10 %, Σ v0 ≤ flow of the cell, which is above 0, owners sum to 1. */
export function loadCells(
  files: FileSet,
  economy: Economy,
  known: { technologies: readonly Id[]; targets: readonly Id[] },
  diagnostics: Diagnostic[],
): LocatedCell[] {
  const table = openCsvTable(files, file, shape, diagnostics);
  const technologies = indexOfIds(known.technologies);
  const regions = indexOfIds(economy.regions);
  const sectors = indexOfIds(economy.sectors);
  const targets = indexOfIds(known.targets);
  const sums = new Map<number, number>();
  const routes = new Set<Id>();
  const located: LocatedCell[] = [];
  for (const row of table.rows) {
    const before = diagnostics.length;
    table.index(row, 'technology', technologies, 'technology-unknown');
    const sector = table.index(row, 'sector', sectors, 'sector-unknown');
    const exporter = table.index(row, 'exporter', regions, 'region-unknown');
    const importer = table.index(row, 'importer', regions, 'region-unknown');
    if (importer >= 0) table.index(row, 'importer', targets, 'target-unknown');
    const cell = readCell(table, row, regions);
    if (diagnostics.length > before) continue;
    const route = `${cell.technology}.${cell.exporter}.${cell.importer}`;
    if (routes.has(route)) table.report('id-duplicate', row, 'technology', { id: route });
    routes.add(route);
    checkIdentity(cell, table, row);
    const at = (sector * economy.regions.length + exporter) * economy.regions.length + importer;
    const sum = (sums.get(at) ?? 0) + cell.baseValue.value;
    sums.set(at, sum);
    const flow = economy.flow[at]!;
    const where = `${cell.sector} ${cell.exporter} to ${cell.importer}`;
    if (flow === 0) table.report('cell-flow-none', row, 'sector', { cell: where });
    else if (sum > flow * (1 + flowTolerance))
      table.report('cell-flow', row, 'base_value', { cell: where, sum, flow });
    located.push({ cell, report: (column, code, values) => table.report(code, row, column, values) });
  }
  return located;
}

/** The numbers of cells, in the order of the cells. */
export function cellParameters(cells: readonly TradeCell[]): Parameter[] {
  return cells.flatMap(({ baseValue, basePosition, baseWillingness, latentValue, growth, owners }) => [
    baseValue,
    basePosition,
    baseWillingness,
    latentValue,
    growth,
    ...Object.values(owners),
  ]);
}

function readCell(table: CsvTable, row: Row, regions: ReadonlyMap<Id, number>): TradeCell {
  const text = (column: string): string => table.text(row, column);
  const [technology, sector, exporter, importer] = shape.keys.map(text) as [Id, Id, Id, Id];
  const { range, source, grade } = readProvenance(table, row);
  const parameter = (key: string, value: number, unit: string, most: number): Parameter => ({
    id: `cells.${technology}.${exporter}.${importer}.${key}`,
    value,
    unit,
    low: Math.min(value * (1 - range), value * (1 + range)),
    high: Math.min(most, Math.max(value * (1 - range), value * (1 + range))),
    distribution: value === 0 || range === 0 ? 'fixed' : 'uniform',
    source,
    grade,
  });
  const money = 'million USD/year';
  return {
    technology,
    sector,
    exporter,
    importer,
    baseValue: parameter('base_value', table.number(row, 'base_value', amount), money, Infinity),
    basePosition: parameter('base_position', table.number(row, 'base_position', share), '1', 1),
    baseWillingness: parameter('base_willingness', table.number(row, 'base_willingness', share), '1', 1),
    latentValue: parameter('latent_value', table.number(row, 'latent_value', amount), money, Infinity),
    growth: parameter('growth', table.number(row, 'growth'), '1/year', Infinity),
    owners: Object.fromEntries(
      readOwnerShares(table, row, regions).map(([owner, value]) => [
        owner,
        parameter(`owner.${owner}`, value, '1', 1),
      ]),
    ),
  };
}

function checkIdentity(cell: TradeCell, table: CsvTable, row: Row): void {
  const value = cell.baseValue.value;
  const product = cell.latentValue.value * cell.basePosition.value * cell.baseWillingness.value;
  if (Math.abs(value - product) > identityTolerance * Math.max(value, product))
    table.report('cell-identity', row, 'base_value', { value, product });
}
