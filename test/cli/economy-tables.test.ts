import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/schema/parse-csv.ts';
import { callParley, emptyFolder, filesBelow } from '../support/call-parley.ts';

const economy = resolve('models/world-2023/economy');
const policy =
  'sector,exporter,importer,tariff_rate,export_tax_rate\nELQ,CHN,USA,0.5,0.1\nMVH,JPN,USA,0.4,\n';
const solve = (cwd: string, ...options: string[]) => {
  writeFileSync(join(cwd, 'p.csv'), policy);
  return callParley(cwd, 'economy', 'solve', economy, '--policy', 'p.csv', '--out', 'r.csv', ...options);
};
type Row = Readonly<Record<string, string>>;
const rowsOf = (path: string): Row[] => {
  const { columns, rows } = parseCsv(readFileSync(path, 'utf8'));
  return rows.map(({ cells }) => Object.fromEntries(columns.map((column, at) => [column, cells[at]!])));
};
const total = (rows: readonly Row[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);

describe('tables of parley economy solve', () => {
  it('[TRADE-61] flows, sectors, pairs and accounts of one equilibrium agree with one another', async () => {
    const cwd = emptyFolder();
    const tables = ['flows', 'sectors', 'pairs', 'accounts'];
    const { code } = await solve(cwd, ...tables.flatMap((name) => [`--${name}`, `deep/${name}.csv`]));
    expect(code).toBe(0);
    const [flows, sectors, pairs, accounts] = tables.map((name) => rowsOf(join(cwd, `deep/${name}.csv`)));
    expect([flows!.length, sectors!.length, pairs!.length, accounts!.length]).toEqual([6358, 374, 272, 17]);
    for (const { region, net_exports, export_tax_revenue } of accounts!) {
      const ofRegion = (column: string) => (row: Row) => row[column] === region;
      const balance = total(pairs!.filter(ofRegion('exporter')), 'balance');
      expect((balance - Number(net_exports)) / 1e6).toBeCloseTo(0, 9);
      expect((total(sectors!.filter(ofRegion('region')), 'net_exports') - balance) / 1e6).toBeCloseTo(0, 9);
      const sold = total(flows!.filter(ofRegion('exporter')), 'flow');
      expect(total(sectors!.filter(ofRegion('region')), 'output') / sold).toBeCloseTo(1, 12);
      expect(Number(export_tax_revenue) > 0).toBe(region === 'CHN');
    }
    const taxed = flows!.find(
      (row) => `${row['sector']} ${row['exporter']} ${row['importer']}` === 'ELQ CHN USA',
    )!;
    const revenue = Number(accounts!.find(({ region }) => region === 'CHN')!['export_tax_revenue']);
    expect(revenue / (0.1 * Number(taxed['flow']))).toBeCloseTo(1, 12);
    expect(Number(taxed['flow'])).toBeLessThan(Number(taxed['flow_before']));
  });

  it('[TRADE-62] the first-order measure stands in a table of its own, and its parts add up', async () => {
    const cwd = emptyFolder();
    expect((await solve(cwd, '--decomposition', 'd.csv')).code).toBe(0);
    const rows = rowsOf(join(cwd, 'd.csv'));
    expect(Object.keys(rows[0]!)).toEqual(['region', 'tot_pct', 'vot_pct', 'welfare_linear_pct']);
    for (const row of rows)
      expect(Number(row['tot_pct']) + Number(row['vot_pct'])).toBeCloseTo(
        Number(row['welfare_linear_pct']),
        12,
      );
    expect(readFileSync(join(cwd, 'r.csv'), 'utf8')).not.toContain('linear');
  });

  it('[TRADE-63] the closure decides whether a total balance moves; balanced ones are zero before and after', async () => {
    const cwd = emptyFolder();
    const accounts = async (...options: string[]) => {
      expect((await solve(cwd, ...options, '--accounts', 'a.csv')).code).toBe(0);
      return rowsOf(join(cwd, 'a.csv')).find(({ region }) => region === 'USA')!;
    };
    const change = (row: Row) => Number(row['net_exports']) - Number(row['net_exports_before']);
    expect(Math.abs(change(await accounts()))).toBeLessThan(1);
    expect(await accounts('--closure', 'fixed')).toEqual(await accounts());
    expect(change(await accounts('--closure', 'proportional'))).toBeLessThan(-10);
    const saving = change(await accounts('--closure', 'saving', '--saving-rate', '0.5'));
    const more = change(await accounts('--closure', 'saving', '--saving-rate', '1'));
    expect(Math.abs(saving)).toBeGreaterThan(100);
    expect(more / saving).toBeCloseTo(2, 1);
    const balanced = await accounts('--closure', 'balanced');
    expect(Math.abs(Number(balanced['net_exports_before']))).toBeLessThan(1);
    expect(Math.abs(Number(balanced['net_exports']))).toBeLessThan(1);
  });

  it('[TRADE-64] a closure that does not exist and a rate that does not fit it are refused, and nothing is written', async () => {
    for (const options of [
      ['--closure', 'open'],
      ['--closure', 'saving'],
      ['--closure', 'saving', '--saving-rate', '2'],
      ['--closure', 'saving', '--saving-rate', ' '],
      ['--saving-rate', '0.5'],
    ]) {
      const cwd = emptyFolder();
      const { code, out, err } = await solve(cwd, ...options);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/--(closure|saving-rate)/);
      expect(Object.keys(filesBelow(cwd))).toEqual(['p.csv']);
      expect(existsSync(join(cwd, 'r.csv'))).toBe(false);
    }
  });
});
