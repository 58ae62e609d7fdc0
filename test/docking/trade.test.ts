import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { calibrate } from '../../src/engine/trade/calibrate.ts';
import { firstOrderWelfare } from '../../src/engine/trade/first-order-welfare.ts';
import { solveEquilibrium } from '../../src/engine/trade/solve-equilibrium.ts';
import { parseEconomy } from '../../src/model/parse-economy.ts';
import { parsePolicyFile } from '../../src/model/parse-policy-file.ts';
import { parseCsv } from '../../src/schema/parse-csv.ts';
import { reportDocked } from '../support/docked.ts';
import { readCsvFolder } from '../support/economies.ts';
import { valueOf } from '../support/shipped-model.ts';

const reference = process.env.PARLEY_REFERENCE;
const tolerance = 1e-10;

/** Folders of other people's economies with the names of the policies that they solved. */
function readCases(folder: string): { folder: string; policies: string[] }[] {
  const folders = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return folders
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'regions.csv')))
    .map((path) => {
      const names = readdirSync(path).filter((name) => name.endsWith('.policy.csv'));
      const policies = names.map((name) => name.replace(/\.policy\.csv$/, ''));
      return {
        folder: path,
        policies: policies.filter((name) => existsSync(join(path, `${name}.expected.csv`))).toSorted(),
      };
    });
}

/** Columns of an expected file by region. */
function readExpected(text: string): Map<string, Record<string, number>> {
  const { columns, rows } = parseCsv(text);
  return new Map(
    rows.map(({ cells }) => [
      cells[columns.indexOf('region')]!,
      Object.fromEntries(columns.map((column, at) => [column, Number(cells[at])])),
    ]),
  );
}

function hasColumn(folder: string, policy: string, column: string): boolean {
  return parseCsv(readFileSync(join(folder, `${policy}.expected.csv`), 'utf8')).columns.includes(column);
}

function dockEconomy(folder: string, policies: readonly string[], docked: { count: number }): void {
  const files = readCsvFolder(folder);
  const economy = valueOf(parseEconomy(files, ''));
  const calibration = calibrate(economy);

  test.each(policies)('[TRADE-37] %s: wages and exact real incomes are those of the reference', (name) => {
    const levels = valueOf(parsePolicyFile(files, `${name}.policy.csv`, economy));
    const answer = solveEquilibrium(calibration, { ...levels, closure: 'fixed', tolerance });
    expect(answer.status).toBe('converged');
    const expected = readExpected(readFileSync(join(folder, `${name}.expected.csv`), 'utf8'));
    expect([...expected.keys()].toSorted()).toEqual([...economy.regions].toSorted());
    economy.regions.forEach((region, n) => {
      const { w_hat, P_hat, exact_real_income_pct } = expected.get(region)!;
      expect(Math.abs(answer.wageHat[n]! - w_hat!)).toBeLessThan(1e-6);
      if (P_hat !== undefined) expect(Math.abs(answer.priceIndexHat[n]! - P_hat)).toBeLessThan(1e-6);
      const income = 100 * (answer.realIncomeHat[n]! - 1);
      expect(Math.abs(income - exact_real_income_pct!)).toBeLessThan(1e-4);
    });
    docked.count += 1;
  });

  test.each(policies.filter((name) => hasColumn(folder, name, 'welfare_linear_pct')))(
    '[TRADE-59] %s: terms of trade, volume of trade and welfare of first order are those that were published',
    (name) => {
      const levels = valueOf(parsePolicyFile(files, `${name}.policy.csv`, economy));
      const answer = solveEquilibrium(calibration, { ...levels, closure: 'fixed', tolerance });
      const { termsOfTrade, volumeOfTrade, welfare } = firstOrderWelfare(calibration, answer);
      const expected = readExpected(readFileSync(join(folder, `${name}.expected.csv`), 'utf8'));
      economy.regions.forEach((region, n) => {
        const { tot_pct, vot_pct, welfare_linear_pct } = expected.get(region)!;
        expect(Math.abs(100 * termsOfTrade[n]! - tot_pct!)).toBeLessThan(1e-5);
        expect(Math.abs(100 * volumeOfTrade[n]! - vot_pct!)).toBeLessThan(1e-5);
        expect(Math.abs(100 * welfare[n]! - welfare_linear_pct!)).toBeLessThan(1e-5);
      });
    },
  );
}

describe('other people’s trade equilibria', () => {
  if (reference === undefined || reference === '') {
    test.skip('[TRADE-37] reference economies: skipped, PARLEY_REFERENCE names no folder', () => {});
    return;
  }
  const cases = readCases(join(reference, 'trade'));
  const docked = { count: 0 };
  afterAll(() => reportDocked('policies', docked.count));

  test('[TRADE-38] the reference folder holds policies', () => {
    expect(cases.flatMap(({ policies }) => policies).length).toBeGreaterThan(0);
  });
  const shipped = cases.filter(({ folder }) => existsSync(join('models', basename(folder))));
  test.each(shipped)(
    '[TRADE-60] the shipped economy has the bytes of the reference: $folder',
    ({ folder }) => {
      const own = join('models', basename(folder), 'economy');
      const names = readdirSync(own);
      expect(names).toContain('flows.csv');
      for (const name of names)
        expect(readFileSync(join(own, name)).equals(readFileSync(join(folder, name)))).toBe(true);
    },
  );
  for (const { folder, policies } of cases) {
    describe(folder.slice(reference.length + 1), () => dockEconomy(folder, policies, docked));
  }
});
