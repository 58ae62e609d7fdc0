import type { Diagnostic } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { Id } from '../schema/ids.ts';
import type { Parameter } from '../schema/model.ts';
import { nearestId } from '../schema/nearest-id.ts';
import { diagnose } from '../schema/place.ts';

/** Coverage of firms' sales by trade flows is stated as `coverage.OWNER.SECTOR.IMPORTER`; ids that name nothing are reported. */
export function checkCoverage(
  parameters: readonly Parameter[],
  { regions, sectors }: Economy,
  file: string,
  diagnostics: Diagnostic[],
): void {
  for (const { id } of parameters) {
    const [key, owner = '', sector = '', importer = ''] = id.split('.');
    if (key !== 'coverage') continue;
    const expect = (name: Id, known: readonly Id[], code: 'region-unknown' | 'sector-unknown'): void => {
      if (known.includes(name)) return;
      const place = { file, path: `parameters.${id}` };
      diagnostics.push(diagnose(place, code, { id: name, nearest: nearestId(name, known) }));
    };
    expect(owner, regions, 'region-unknown');
    expect(sector, sectors, 'sector-unknown');
    expect(importer, regions, 'region-unknown');
  }
}
