import type { Checked } from '../schema/diagnostic.ts';
import type { Economy } from '../schema/economy.ts';
import type { LargestResidual } from '../schema/economy-report.ts';
import type { FileSet } from '../schema/ids.ts';
import { listIdentities } from './check-identities.ts';
import type { Identity } from './check-identities.ts';
import { openEconomyTables, readEconomy } from './economy-tables.ts';
import { parseEconomy } from './parse-economy.ts';

export interface CheckedEconomy {
  economy: Economy;
  residuals: readonly LargestResidual[];
}

/** Reads an economy in `folder` of a file set and finds the largest residual of each identity; diagnostics as of `parseEconomy`. */
export function checkEconomy(files: FileSet, folder: string): Checked<CheckedEconomy> {
  const parsed = parseEconomy(files, folder);
  if (!parsed.ok) return parsed;
  const tables = openEconomyTables(files, folder, 'whole', []);
  if (tables === null) throw new Error('an economy that was read has no tables');
  const economy = parsed.value;
  const identities = listIdentities(economy);
  const accounts = (identity: LargestResidual['identity'], code: Identity['code']): LargestResidual => {
    const worst = identities
      .filter((candidate) => candidate.code === code)
      .reduce((most, candidate) => (candidate.residual > most.residual ? candidate : most));
    const sector = worst.sector === null ? [] : [economy.sectors[worst.sector]!];
    return { identity, place: [...sector, economy.regions[worst.region]!], residual: worst.residual };
  };
  const residuals = [
    accounts('value-added', 'identity-value-added'),
    accounts('net-exports', 'identity-net-exports'),
    accounts('purchases', 'identity-output'),
    ...shareResiduals(readEconomy(tables, 'whole')),
  ];
  return { ok: true, value: { economy, residuals }, warnings: parsed.warnings };
}

function shareResiduals({ regions, sectors, finalShare, inputShare }: Economy): LargestResidual[] {
  const largest = (
    identity: LargestResidual['identity'],
    shares: Float64Array,
    columns: number,
    placeOf: (column: number) => readonly string[],
  ): LargestResidual => {
    const sums = new Float64Array(columns);
    shares.forEach((share, cell) => {
      sums[cell % columns]! += share;
    });
    // Only a sector without inputs has shares that sum to 0.
    const residuals = sums.map((sum) => (sum === 0 ? 0 : Math.abs(sum - 1)));
    const worst = residuals.reduce(
      (most, residual, column) => (residual > residuals[most]! ? column : most),
      0,
    );
    return { identity, place: placeOf(worst), residual: residuals[worst]! };
  };
  const count = regions.length;
  return [
    largest('final-shares', finalShare, count, (n) => [regions[n]!]),
    largest('input-shares', inputShare, sectors.length * count, (buyer) => [
      sectors[Math.trunc(buyer / count)]!,
      regions[buyer % count]!,
    ]),
  ];
}
