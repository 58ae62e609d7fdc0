import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { economyFiles } from '../../src/model/economy-files.ts';
import { parseCsv } from '../../src/schema/parse-csv.ts';
import { writeFolder } from '../../src/cli/write-whole.ts';
import { callParley, emptyFolder, filesBelow } from '../support/call-parley.ts';
import { drawEconomy } from '../support/economies.ts';

const shipped = resolve('models/world-2023/economy');
interface Report {
  economy: string;
  sectors: string[];
  preset: string | null;
  status: string;
  duties: { region: string; sector: string | null; before: number; rate: number }[];
  today: Outcome;
  found: Outcome;
}
interface Outcome {
  objective: Record<string, Record<'total' | 'income' | 'politics' | 'security' | 'rivalry', number>>;
  realIncomePercent: Record<string, number>;
}
/** A folder with a small economy `world` of regions R0-R2 and sectors S0, S1. */
function withWorld(): string {
  const cwd = emptyFolder();
  writeFolder(join(cwd, 'world'), economyFiles(drawEconomy(8, 3, 2)));
  return cwd;
}
const study = async (cwd: string, ...args: string[]): Promise<Report> => {
  const { code, out, err } = await callParley(cwd, 'economy', ...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Report;
};
const balanced = ['--closure', 'balanced'];
const rows = (cwd: string, name: string) =>
  parseCsv(readFileSync(join(cwd, name), 'utf8')).rows.map(({ cells }) => cells);

describe('parley economy optimal', () => {
  it('[STUDY-15] without a folder takes the shipped economy and its goods, in words and as JSON', async () => {
    const cwd = emptyFolder();
    const call = ['optimal', '--region', 'USA', '--against', 'CHN'];
    const report = await study(cwd, ...call);
    expect(resolve(cwd, report.economy)).toBe(shipped);
    expect(report.sectors).toHaveLength(18);
    expect(report.sectors).not.toContain('BSV');
    const { code, out } = await callParley(cwd, 'economy', ...call);
    const { rate, before } = report.duties[0]!;
    expect(code).toBe(0);
    for (const share of [rate, before, 0]) expect(out).toContain(`${(100 * share).toFixed(2)} %`);
    expect(out).toContain(`+${report.found.realIncomePercent['USA']!.toFixed(4)}`);
    const named = await study(cwd, 'optimal', relative(cwd, shipped), ...call.slice(1));
    expect(named.duties).toEqual(report.duties);
  });

  it('[STUDY-16] --out has the objective by rate, its best row at the best rate', async () => {
    const cwd = withWorld();
    const call = ['optimal', 'world', '--region', 'R0', ...balanced, '--out', 'curve.csv'];
    const { duties, found } = await study(cwd, ...call, '--relative-gains', '0.1');
    const curve = rows(cwd, 'curve.csv').map((cells) => cells.map(Number));
    const best = curve.reduce((a, b) => (b[1]! > a[1]! ? b : a));
    expect(best[0]).toBe(duties[0]!.rate);
    expect(best[1]).toBeCloseTo(found.objective['R0']!.total, 7);
    for (const [, total, ...parts] of curve)
      expect(parts.slice(0, 4).reduce((a, b) => a + b, 0)).toBeCloseTo(total!, 9);
    expect(curve.map(([rate]) => rate)).toEqual(curve.map(([rate]) => rate!).toSorted((a, b) => a - b));
  });

  it('[STUDY-17] --by-sector has a rate for each sector that duties are levied on, and --goods names them', async () => {
    const cwd = withWorld();
    const call = ['optimal', 'world', '--region', 'R0', '--against', 'R1', ...balanced];
    const both = await study(cwd, ...call, '--by-sector', '--out', 'rates.csv');
    expect(rows(cwd, 'rates.csv')).toEqual(
      both.duties.map(({ region, sector, before, rate }) => [region, sector, String(before), String(rate)]),
    );
    expect(both.duties.map(({ sector }) => sector)).toEqual(['S0', 'S1']);
    const one = await study(cwd, ...call, '--goods', 'S1');
    expect(one.sectors).toEqual(['S1']);
    expect((await callParley(cwd, 'economy', ...call, '--by-sector')).out).toMatch(
      /\n {2}S1 +[-\d.]+ % +[-\d.]+ %\n/,
    );
  });

  it('[STUDY-18] weights by sector move the rate, for every government or for the one named', async () => {
    const cwd = withWorld();
    const call = ['optimal', 'world', '--region', 'R0', '--goods', 'S0', ...balanced];
    const rate = async (weights: string, ...more: string[]): Promise<number> => {
      writeFileSync(join(cwd, 'weights.csv'), weights);
      return (await study(cwd, ...call, '--weights', 'weights.csv', ...more)).duties[0]!.rate;
    };
    const none = (await study(cwd, ...call)).duties[0]!.rate;
    expect(await rate('sector,political,security\nS1,1,0\n')).toBe(none);
    const favoured = await rate('sector,political\nS0,1.3\n');
    expect(favoured).toBeGreaterThan(none);
    expect(await rate('sector,security\nS0,0.05\n')).toBeGreaterThan(none);
    expect(await rate('region,sector,political\nR0,S0,1.3\nR1,S0,2\n')).toBe(favoured);
    expect(await rate('region,sector,political\nR1,S0,2\n')).toBe(none);
    expect(await rate('sector,political\nS0,1.3\n', '--kappa', '0')).toBe(none);
  });

  it('[STUDY-19] a bad row of weights is named with its line and exit code 1', async () => {
    const cwd = withWorld();
    const said = async (weights: string): Promise<string> => {
      writeFileSync(join(cwd, 'w.csv'), weights);
      const call = ['optimal', 'world', '--region', 'R0', '--weights', 'w.csv', '--out', 'o.csv'];
      const { code, out, err } = await callParley(cwd, 'economy', ...call);
      expect([code, out, existsSync(join(cwd, 'o.csv'))]).toEqual([1, '', false]);
      return err;
    };
    expect(await said('sector,political\nS0,1\nS9,2\n')).toMatch(
      /^w\.csv:3:1 .*did you mean S0\?.*\[sector-unknown\]/,
    );
    expect(await said('sector,political\nS0,-1\n')).toMatch(/^w\.csv:2:4 .*\[number-range\]/);
    expect(await said('sector,weight\nS0,1\n')).toContain('[csv-column-unknown]');
    expect(await said('region,sector,security\nR7,S0,1\n')).toContain('[region-unknown]');
    expect(await said('sector,security\nS0,1\nS0,2\n')).toContain('[row-duplicate]');
  });
});

describe('parley economy nash', () => {
  it('[STUDY-20] finds duties of two or more players on one another, the same in any order', async () => {
    const cwd = withWorld();
    const call = async (players: string) =>
      new Map(
        (await study(cwd, 'nash', 'world', '--players', players, ...balanced, '--out', 'n.csv')).duties.map(
          ({ region, rate }) => [region, rate],
        ),
      );
    const [forward, backward] = [await call('R0,R1,R2'), await call('R2,R1,R0')];
    expect([...forward.keys()]).toEqual(['R0', 'R1', 'R2']);
    expect(rows(cwd, 'n.csv').map(([region]) => region)).toEqual(['R2', 'R1', 'R0']);
    for (const [region, rate] of forward) expect(Math.abs(backward.get(region)! - rate)).toBeLessThan(3e-5);
    const { out } = await callParley(cwd, 'economy', 'nash', 'world', '--players', 'R0,R1', ...balanced);
    for (const heading of ['R0 on goods from R1', 'R1 on goods from R0', 'free trade'])
      expect(out).toContain(heading);
  });

  it('[STUDY-21] rates that still move after --rounds are exit code 2, and nothing is written', async () => {
    const cwd = withWorld();
    const before = filesBelow(cwd);
    const call = ['nash', 'world', '--players', 'R0,R1', ...balanced, '--rounds', '1', '--out', 'n.csv'];
    const { code, out, err } = await callParley(cwd, 'economy', ...call);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('not-converged');
    expect(filesBelow(cwd)).toEqual(before);
  });
});

describe('a study’s call', () => {
  it('[STUDY-22] that cannot be taken is refused in words, with exit code 1', async () => {
    const cwd = withWorld();
    const cases: [string[], string][] = [
      [['optimal', 'world'], '--region'],
      [['optimal', 'world', 'more', '--region', 'R0'], 'one folder'],
      [['optimal', 'world', '--region', 'R00'], 'did you mean R0?'],
      [['optimal', 'world', '--region', 'R0', '--against', 'R0'], 'R0 is named twice'],
      [['optimal', 'world', '--region', 'R0', '--goods', 'S0,S0'], 'sector is named twice'],
      [['optimal', 'world', '--region', 'R0', '--goods', 'S7'], 'S7 is not a sector'],
      [['optimal', 'world', '--region', 'R0', '--kappa', 'x'], '--kappa'],
      [['optimal', 'world', '--region', 'R0', '--relative-gains', '-1'], '--relative-gains'],
      [['optimal', 'world', '--region', 'R0', '--rounds', '0'], '--rounds'],
      [['optimal', 'world', '--region', 'R0', '--closure', 'shut'], '--closure takes one of'],
      [['optimal', 'world', '--region', 'R0', '--preset', 'low'], '[preset-none]'],
      [['optimal', 'nowhere', '--region', 'R0'], '[file-missing]'],
      [['nash', 'world', '--players', 'R0'], 'two or more'],
      [['nash', 'world', '--players', 'R0,R0'], 'R0 is named twice'],
    ];
    for (const [args, words] of cases) {
      const { code, out, err } = await callParley(cwd, 'economy', ...args);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(words);
    }
  });

  it('[STUDY-23] takes the presets of the model around the economy: the lower elasticities, the higher the best duty', async () => {
    const cwd = emptyFolder();
    const rate = async (...preset: string[]): Promise<number> =>
      (await study(cwd, 'optimal', '--region', 'USA', '--against', 'CHN', ...preset)).duties[0]!.rate;
    const [low, mid, high] = [
      await rate('--preset', 'low'),
      await rate('--preset', 'mid'),
      await rate('--preset', 'high'),
    ];
    expect(low).toBeGreaterThan(mid);
    expect(mid).toBeGreaterThan(high);
    expect(mid).toBe(await rate());
    writeFileSync(join(cwd, 'p.csv'), 'sector,exporter,importer,tariff_rate\nMVH,CHN,USA,1\n');
    const solve = async (...preset: string[]): Promise<string> => {
      const args = ['solve', shipped, '--policy', 'p.csv', '--out', 'r.csv', ...preset];
      expect((await callParley(cwd, 'economy', ...args)).code).toBe(0);
      return readFileSync(join(cwd, 'r.csv'), 'utf8');
    };
    expect(await solve('--preset', 'mid')).toBe(await solve());
    expect(await solve('--preset', 'low')).not.toBe(await solve());
  });
});
