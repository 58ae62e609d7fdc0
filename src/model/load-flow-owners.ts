import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { FileSet, Id } from '../schema/ids.ts';
import type { FlowOwners, Parameter, TradeCell } from '../schema/model.ts';
import { openCsvTable } from './csv-table.ts';
import type { CsvTable } from './csv-table.ts';
import { indexOfIds } from './economy-tables.ts';
import { readOwnerShares } from './owner-shares.ts';
import { readProvenance } from './row-provenance.ts';

const file = 'technologies/owners.csv';
const shape = {
  keys: ['sector', 'exporter', 'importer'],
  values: ['owners', 'range', 'source', 'grade'],
  optional: [],
};
const tolerance = 1e-6;

/**
 * Reads technologies/owners.csv, which a model may leave out. Checked: shares sum to 1, and no owner has less of the whole flow
 * than of the technologies sold in it.
 */
export function loadFlowOwners(
  files: FileSet,
  economy: Economy,
  cells: readonly TradeCell[],
  diagnostics: Diagnostic[],
): FlowOwners[] {
  if (!files.has(file)) return [];
  const table = openCsvTable(files, file, shape, diagnostics);
  const regions = indexOfIds(economy.regions);
  const sectors = indexOfIds(economy.sectors);
  const read: FlowOwners[] = [];
  for (const row of table.rows) {
    const before = diagnostics.length;
    const sector = table.index(row, 'sector', sectors, 'sector-unknown');
    const exporter = table.index(row, 'exporter', regions, 'region-unknown');
    const importer = table.index(row, 'importer', regions, 'region-unknown');
    const owners = readFlowOwners(table, row, regions);
    if (diagnostics.length > before) continue;
    const flow =
      economy.flow[(sector * economy.regions.length + exporter) * economy.regions.length + importer]!;
    checkRest(owners, flow, cells, (values) => table.report('owners-rest', row, 'owners', values));
    read.push(owners);
  }
  return read;
}

/** The shares of flows' owners, in the order of the flows. */
export function ownerParameters(owners: readonly FlowOwners[]): Parameter[] {
  return owners.flatMap((flow) => Object.values(flow.owners));
}

function readFlowOwners(
  table: CsvTable,
  row: CsvTable['rows'][number],
  regions: ReadonlyMap<Id, number>,
): FlowOwners {
  const [sector, exporter, importer] = shape.keys.map((key) => table.text(row, key)) as [Id, Id, Id];
  const { range, source, grade } = readProvenance(table, row);
  const parameter = (owner: Id, value: number): Parameter => ({
    id: `owners.${sector}.${exporter}.${importer}.${owner}`,
    value,
    unit: '1',
    low: value * (1 - range),
    high: Math.min(1, value * (1 + range)),
    distribution: value === 0 || range === 0 ? 'fixed' : 'uniform',
    source,
    grade,
  });
  const shares = readOwnerShares(table, row, regions);
  return {
    sector,
    exporter,
    importer,
    owners: Object.fromEntries(shares.map(([owner, share]) => [owner, parameter(owner, share)])),
  };
}

/** Whatever of a flow is not of a technology has owners too, and no negative ones. */
function checkRest(
  { sector, exporter, importer, owners }: FlowOwners,
  flow: number,
  cells: readonly TradeCell[],
  report: (values: Diagnostic['values']) => void,
): void {
  const sold = new Map<Id, number>();
  let whole = 0;
  for (const cell of cells) {
    if (cell.sector !== sector || cell.exporter !== exporter || cell.importer !== importer) continue;
    whole += cell.baseValue.value;
    for (const [owner, { value }] of Object.entries(cell.owners))
      sold.set(owner, (sold.get(owner) ?? 0) + value * cell.baseValue.value);
  }
  // Technologies worth more than the flow that holds them are reported with them.
  if (whole > flow) return;
  for (const [owner, part] of sold) {
    const share = owners[owner]?.value ?? 0;
    if (part > share * flow + tolerance * flow)
      report({ flow: `${sector} ${exporter} to ${importer}`, owner, part, share });
  }
}
