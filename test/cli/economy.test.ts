import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/schema/parse-csv.ts';
import { callParley, emptyFolder, filesBelow } from '../support/call-parley.ts';

const economy = resolve('models/world-2023/economy');
const solve = (cwd: string, policy: string, out = 'result.csv') => {
  writeFileSync(join(cwd, 'p.csv'), policy);
  return callParley(cwd, 'economy', 'solve', economy, '--policy', 'p.csv', '--out', out);
};
const header = 'sector,exporter,importer,tariff_rate\n';

describe('parley economy solve', () => {
  it('[ECON-12] writes a row a region, ones for a policy that changes nothing', async () => {
    const cwd = emptyFolder();
    expect(await solve(cwd, header)).toEqual({ code: 0, out: '', err: '' });
    const { columns, rows } = parseCsv(readFileSync(join(cwd, 'result.csv'), 'utf8'));
    expect(columns).toEqual(['region', 'w_hat', 'P_hat', 'real_wage_pct', 'exact_real_income_pct']);
    expect(rows.map(({ cells }) => cells[0])).toEqual(
      parseCsv(readFileSync(join(economy, 'regions.csv'), 'utf8')).rows.map(({ cells }) => cells[0]),
    );
    for (const { cells } of rows) {
      const [wage, price, realWage, realIncome] = cells.slice(1).map(Number);
      expect([wage! - 1, price! - 1].every((change) => Math.abs(change) < 1e-6)).toBe(true);
      expect([realWage!, realIncome!].every((percent) => Math.abs(percent) < 1e-4)).toBe(true);
    }
  });

  it('[ECON-13] the real wage is the wage over the price index, in per cent', async () => {
    const cwd = emptyFolder();
    expect((await solve(cwd, `${header}SEM,TWN,USA,0.5\nMVH,JPN,USA,0.5\n`, 'deep/result.csv')).code).toBe(0);
    const rows = parseCsv(readFileSync(join(cwd, 'deep/result.csv'), 'utf8')).rows;
    for (const { cells } of rows) {
      const [wage, price, realWage] = cells.slice(1).map(Number);
      expect(realWage).toBeCloseTo(100 * (wage! / price! - 1), 12);
    }
    expect(rows.some(({ cells }) => Math.abs(Number(cells[4])) > 1e-3)).toBe(true);
  });

  it('[ECON-14] bad input is named with its line, exit code 1, and nothing is written', async () => {
    const cwd = emptyFolder();
    const { code, out, err } = await solve(cwd, `${header}SEM,TWN,UAS,0.5\n`);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('p.csv:2:9 SEM.TWN.UAS.importer');
    expect(err).toContain('did you mean USA?');
    expect(Object.keys(filesBelow(cwd))).toEqual(['p.csv']);
  });

  it('[ECON-15] a policy without an equilibrium is exit code 2, says how far it came, and writes nothing', async () => {
    const cwd = emptyFolder();
    const sectors = parseCsv(readFileSync(join(economy, 'sectors.csv'), 'utf8')).rows.map(
      ({ cells }) => cells[0],
    );
    const { code, out, err } = await solve(
      cwd,
      header + sectors.map((id) => `${id},CHN,USA,-0.97\n`).join(''),
    );
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/no equilibrium was found under p\.csv \(non-finite, residual .* after \d+ sweeps\)/);
    expect(existsSync(join(cwd, 'result.csv'))).toBe(false);
  });
});
