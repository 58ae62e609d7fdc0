import type { Economy } from '../schema/economy.ts';
import type { CsvTable } from './csv-table.ts';

const shareTolerance = 1e-5;

/** Rescales every region's final shares to sum to 1 exactly, or reports a sum that is further from 1 than 1e-5. */
export function rescaleFinalShares(economy: Economy, production: CsvTable): void {
  const regions = economy.regions.length;
  economy.regions.forEach((region, at) => {
    const sum = rescaleColumn(economy.finalShare, at, regions, economy.sectors.length);
    if (sum === 1) return;
    const row = production.rows.find((candidate) => production.text(candidate, 'region') === region);
    production.report('share-sum', row, 'final_share', { what: `final shares in ${region}`, sum });
  });
}

/**
 * Rescales the input shares of every sector and region to sum to 1 exactly, or reports the sum. A sector that is all value
 * added buys no inputs and may have none.
 */
export function rescaleInputShares(economy: Economy, inputs: CsvTable, production: CsvTable): void {
  const regions = economy.regions.length;
  const sectors = economy.sectors.length;
  economy.sectors.forEach((sector, output) =>
    economy.regions.forEach((region, at) => {
      const sum = rescaleColumn(economy.inputShare, output * regions + at, sectors * regions, sectors);
      const buysNothing = 1 - economy.valueAddedShare[output * regions + at]! <= shareTolerance;
      if (sum === 1 || (sum === 0 && buysNothing)) return;
      const what = `input shares of ${sector} in ${region}`;
      const isCell = (table: CsvTable, key: string) => (row: CsvTable['rows'][number]) =>
        table.text(row, 'region') === region && table.text(row, key) === sector;
      const row = inputs.rows.find(isCell(inputs, 'output_sector'));
      if (row !== undefined) inputs.report('share-sum', row, 'share', { what, sum });
      else
        production.report('share-sum', production.rows.find(isCell(production, 'sector')), '', { what, sum });
    }),
  );
}

/** Divides `count` entries of `shares`, `stride` apart, by their sum and returns 1; a sum too far from 1 is returned as it is. */
function rescaleColumn(shares: Float64Array, start: number, stride: number, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += shares[start + at * stride]!;
  if (!(Math.abs(sum - 1) <= shareTolerance)) return sum;
  for (let at = 0; at < count; at++) shares[start + at * stride]! /= sum;
  return 1;
}
