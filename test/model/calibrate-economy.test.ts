import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/engine/trade/calibrate.ts';
import { solveEquilibrium } from '../../src/engine/trade/solve-equilibrium.ts';
import { createAccounts } from '../../src/model/accounts.ts';
import { calibrateEconomy } from '../../src/model/calibrate-economy.ts';
import { listIdentities } from '../../src/model/check-identities.ts';
import { economyFiles } from '../../src/model/economy-files.ts';
import { parseEconomy } from '../../src/model/parse-economy.ts';
import type { Economy } from '../../src/schema/economy.ts';
import type { FileSet } from '../../src/schema/ids.ts';
import { parseCsv } from '../../src/schema/parse-csv.ts';
import { drawEconomy, shippedEconomy, unchanged } from '../support/economies.ts';
import { valueOf } from '../support/shipped-model.ts';

/** The first columns of a CSV text, without quotes. */
function firstColumns(text: string, count: number): string {
  const { columns, rows } = parseCsv(text);
  return [columns, ...rows.map(({ cells }) => cells)]
    .map((cells) => `${cells.slice(0, count).join(',')}\n`)
    .join('');
}

/** An economy as raw data: no value added, no net exports, no final shares. */
function rawFiles(economy: Economy): FileSet {
  const files = economyFiles({ ...economy, regionNames: economy.regions });
  return new Map([
    ...files,
    ['regions.csv', firstColumns(files.get('regions.csv')!, 2)],
    ['production.csv', firstColumns(files.get('production.csv')!, 3)],
  ]);
}

/** Raw data in which more of a sector is used as an input in a region than is bought there. */
function overused(seed: number): { files: FileSet; economy: Economy } {
  const economy = drawEconomy(seed, 4, 3);
  const regions = economy.regions.length;
  // Its purchases of sector 1 fall to 90 % of what then is used of it as an input.
  for (let round = 0; round < 40; round++) {
    const { bought, inputUse } = createAccounts(economy);
    const factor = (0.9 * inputUse[regions + 2]!) / bought[regions + 2]!;
    for (let exporter = 0; exporter < regions; exporter++)
      economy.flow[(regions + exporter) * regions + 2]! *= factor;
  }
  return { files: rawFiles(economy), economy };
}

const worstResidual = (economy: Economy) =>
  Math.max(...listIdentities(economy).map(({ residual }) => residual));
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('a baseline from raw data', () => {
  it('[ECON-26] final shares, value added and net exports are found again, the flows as they were', () => {
    // The shipped files are rounded: what follows from them is theirs to about a millionth.
    for (const [economy, slack] of [
      [shippedEconomy(), 1e-6],
      [drawEconomy(1, 4, 3), 1e-11],
      [drawEconomy(2, 3, 5), 1e-11],
    ] as const) {
      const { economy: found, status } = valueOf(calibrateEconomy(rawFiles(economy), ''));
      expect(status.status).toBe('converged');
      expect(found.regions).toEqual(economy.regions);
      for (const key of ['valueAdded', 'netExports'] as const)
        found[key].forEach((value, n) =>
          expect(Math.abs(value - economy[key][n]!) / economy.valueAdded[n]!).toBeLessThan(slack),
        );
      found.finalShare.forEach((share, cell) =>
        expect(Math.abs(share - economy.finalShare[cell]!)).toBeLessThan(slack),
      );
      expect(worstResidual(found)).toBeLessThan(1e-11);
    }
    const drawn = drawEconomy(1, 4, 3);
    expect(valueOf(calibrateEconomy(rawFiles(drawn), '')).economy.flow).toEqual(drawn.flow);
  });

  it('[ECON-27] columns that follow from the rest are not read', () => {
    const economy = drawEconomy(4, 3, 2);
    const wrong = {
      ...economy,
      valueAdded: economy.valueAdded.map(() => 1),
      finalShare: economy.finalShare.map(() => 7),
    };
    const { economy: found } = valueOf(calibrateEconomy(economyFiles(wrong), ''));
    expect(found).toEqual(valueOf(calibrateEconomy(economyFiles(economy), '')).economy);
  });

  it('[ECON-28] a use that comes out negative is clipped, its row named, and the accounts close again', () => {
    fc.assert(
      fc.property(fc.nat(999), (seed) => {
        const { files } = overused(seed);
        const checked = calibrateEconomy(files, '');
        const { economy, clipped, status, moved } = valueOf(checked);
        expect(checked.ok && checked.warnings).toMatchObject([
          {
            code: 'final-share-clipped',
            severity: 'warning',
            file: 'production.csv',
            line: 8,
            path: 'S1.R2',
          },
        ]);
        expect(clipped.cells).toBe(1);
        expect(clipped.value).toBeLessThan(0);
        expect(status.status).toBe('converged');
        expect(economy.finalShare[4 + 2]).toBe(0);
        expect(Math.abs(moved.change)).toBeGreaterThan(0);
        expect(worstResidual(economy)).toBeLessThan(1e-10);
        expect(parseEconomy(economyFiles(economy), '')).toMatchObject({ ok: true, warnings: [] });
      }),
      { seed: 28, numRuns: 15 },
    );
  });

  it('[ECON-29] solving again keeps shares by exporter, tariffs, cost shares, net exports and world value added', () => {
    const { files, economy: before } = overused(5);
    const { economy } = valueOf(calibrateEconomy(files, ''));
    const regions = before.regions.length;
    const start = createAccounts(before);
    const after = createAccounts(economy);
    for (const key of ['tariffRate', 'valueAddedShare'] as const) expect(economy[key]).toEqual(before[key]);
    economy.flow.forEach((value, cell) => {
      const buyer = Math.trunc(cell / regions / regions) * regions + (cell % regions);
      expect(value / after.bought[buyer]!).toBeCloseTo(before.flow[cell]! / start.bought[buyer]!, 12);
    });
    economy.netExports.forEach((value, n) =>
      expect(value).toBeCloseTo(start.exports[n]! - start.imports[n]!, 6),
    );
    expect(sum(economy.valueAdded) / sum(start.valueAdded)).toBeCloseTo(1, 12);
  });

  it('[ECON-30] a run without a change on what was calibrated gives ones', () => {
    for (const seed of [5, 6, 7]) {
      const { economy } = valueOf(calibrateEconomy(overused(seed).files, ''));
      const answer = solveEquilibrium(calibrate(economy), unchanged(economy));
      expect(answer.status).toBe('converged');
      for (const hats of [answer.wageHat, answer.priceIndexHat, answer.realIncomeHat])
        hats.forEach((hat) => expect(Math.abs(hat - 1)).toBeLessThan(1e-9));
    }
  });

  it('[ECON-31] an input that no flow brings and a region without income are errors on their rows', () => {
    const economy = drawEconomy(8, 3, 2);
    const said = (changed: Economy) => {
      const checked = calibrateEconomy(rawFiles(changed), 'raw');
      const named = calibrateEconomy(
        new Map([...rawFiles(changed)].map(([name, text]) => [`raw/${name}`, text])),
        'raw',
      );
      expect(checked.ok).toBe(false);
      return named.ok
        ? []
        : named.diagnostics
            .filter(({ severity }) => severity === 'error')
            .map(({ code, file, line, path }) => [code, file, line, path]);
    };
    const unsupplied = {
      ...economy,
      flow: economy.flow.map((value, cell) => (cell >= 9 && cell % 3 === 1 ? 0 : value)),
    };
    expect(said(unsupplied)).toContainEqual(['supply-missing', 'raw/production.csv', 6, 'S1.R1']);
    const idle = {
      ...economy,
      flow: economy.flow.map((value, cell) => (Math.trunc(cell / 3) % 3 === 0 ? 0 : value)),
    };
    expect(said(idle)).toContainEqual(['income-none', 'raw/regions.csv', 2, 'R0']);
  });
});
