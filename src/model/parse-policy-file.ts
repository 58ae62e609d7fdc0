import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { FileSet } from '../schema/ids.ts';
import { baselineLevels } from './baseline-levels.ts';
import type { PolicyLevels } from './baseline-levels.ts';
import { openCsvTable } from './csv-table.ts';
import type { NumberRule } from './csv-table.ts';
import { hasErrors, indexOfIds, rateRule, warnOfPercent } from './economy-tables.ts';

const ratio: NumberRule = { holds: (x) => x > 0, words: 'above 0', code: 'number-range' };
const columns = [
  { column: 'tariff_rate', level: 'tariffRate', rule: rateRule },
  { column: 'export_tax_rate', level: 'exportTaxRate', rule: rateRule },
  { column: 'iceberg_cost_hat', level: 'icebergHat', rule: ratio },
  { column: 'licensed_share_hat', level: 'varietyHat', rule: ratio },
] as const;

/**
 * Reads a policy file of an economy. Values are new levels, not changes; a missing row, a missing column and an empty cell keep
 * the baseline, so that a file with a header only changes nothing.
 */
export function parsePolicyFile(files: FileSet, file: string, economy: Economy): Checked<PolicyLevels> {
  const diagnostics: Diagnostic[] = [];
  const keys = ['sector', 'exporter', 'importer'];
  const optional = columns.map(({ column }) => column);
  const table = openCsvTable(files, file, { keys, values: [], optional }, diagnostics);
  const levels = baselineLevels(economy);
  const regions = economy.regions.length;
  const regionAt = indexOfIds(economy.regions);
  const sectorAt = indexOfIds(economy.sectors);
  for (const row of table.rows) {
    const sector = table.index(row, 'sector', sectorAt, 'sector-unknown');
    const exporter = table.index(row, 'exporter', regionAt, 'region-unknown');
    const importer = table.index(row, 'importer', regionAt, 'region-unknown');
    const cell = (sector * regions + exporter) * regions + importer;
    for (const { column, level, rule } of columns) {
      if (table.text(row, column) === '') continue;
      const value = table.number(row, column, rule);
      if (rule === rateRule) warnOfPercent(table, row, column, value);
      if (sector >= 0 && exporter >= 0 && importer >= 0) levels[level][cell] = value;
    }
  }
  return hasErrors(diagnostics)
    ? { ok: false, diagnostics }
    : { ok: true, value: levels, warnings: diagnostics };
}
