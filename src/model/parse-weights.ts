import type { Checked, Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { FileSet } from '../schema/ids.ts';
import { parseCsv } from '../schema/parse-csv.ts';
import { openCsvTable } from './csv-table.ts';
import type { NumberRule } from './csv-table.ts';
import { indexOfIds } from './economy-tables.ts';

/** What sectors weigh with governments, beyond the income of their regions. */
export interface SectorWeights {
  political: Float64Array; // [region, sector]; 1 is no more than any income
  security: Float64Array; // [region, sector] worth of a dollar of value added at home; 0 is none
}
const weight: NumberRule = { holds: (x) => x >= 0, words: '0 or more', code: 'number-range' };

/** Weights under which nothing but income counts. */
export function noWeights({ regions, sectors }: Pick<Economy, 'regions' | 'sectors'>): SectorWeights {
  const cells = regions.length * sectors.length;
  return { political: new Float64Array(cells).fill(1), security: new Float64Array(cells) };
}

/**
 * Reads a file of weights: sector, political, security, for every government, or with a column region for the one named. A missing
 * row, a missing column and an empty cell add nothing to income.
 */
export function parseWeights(files: FileSet, file: string, economy: Economy): Checked<SectorWeights> {
  const diagnostics: Diagnostic[] = [];
  const isByRegion = parseCsv(files.get(file) ?? '').columns.includes('region');
  const keys = isByRegion ? ['region', 'sector'] : ['sector'];
  const table = openCsvTable(
    files,
    file,
    { keys, values: [], optional: ['political', 'security'] },
    diagnostics,
  );
  const regionAt = indexOfIds(economy.regions);
  const sectorAt = indexOfIds(economy.sectors);
  const weights = noWeights(economy);
  for (const row of table.rows) {
    const sector = table.index(row, 'sector', sectorAt, 'sector-unknown');
    const named = isByRegion ? table.index(row, 'region', regionAt, 'region-unknown') : 0;
    for (const column of ['political', 'security'] as const) {
      if (table.text(row, column) === '') continue;
      const value = table.number(row, column, weight);
      if (sector < 0 || named < 0) continue;
      for (const region of isByRegion ? [named] : economy.regions.keys())
        weights[column][region * economy.sectors.length + sector] = value;
    }
  }
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: weights, warnings: [] };
}
