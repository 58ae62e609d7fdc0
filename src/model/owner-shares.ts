import type { Id } from '../schema/ids.ts';
import { nearestId } from '../schema/nearest-id.ts';
import type { CsvTable } from './csv-table.ts';
import { shareTolerance } from './share-tolerance.ts';

/** The column `owners` of a row, `USA:0.98;TWN:0.02`, as pairs of a headquarters region and its share; reported where they do not sum to 1. */
export function readOwnerShares(
  table: CsvTable,
  row: CsvTable['rows'][number],
  regions: ReadonlyMap<Id, number>,
): [Id, number][] {
  const named = new Set<Id>();
  const owners = table
    .text(row, 'owners')
    .split(';')
    .map((pair): [Id, number] => {
      const [owner = '', value = ''] = pair.split(':').map((part) => part.trim());
      if (!regions.has(owner))
        table.report('region-unknown', row, 'owners', {
          id: owner,
          nearest: nearestId(owner, regions.keys()),
        });
      if (named.has(owner)) table.report('id-duplicate', row, 'owners', { id: owner });
      named.add(owner);
      const number = value === '' ? NaN : Number(value);
      if (!Number.isFinite(number)) table.report('csv-number', row, 'owners', { text: pair });
      else if (number < 0 || number > 1)
        table.report('share-range', row, 'owners', { value: number, rule: 'from 0 to 1' });
      return [owner, number];
    });
  const sum = owners.reduce((total, [, value]) => total + value, 0);
  if (Math.abs(sum - 1) > shareTolerance)
    table.report('share-sum', row, 'owners', { what: 'the owners’ shares', sum });
  return owners;
}
