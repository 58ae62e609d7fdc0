import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../src/cli/write-whole.ts';
import { economyFiles } from '../../src/model/economy-files.ts';
import type { EconomyDescription } from '../../src/schema/economy-report.ts';
import { callParley, emptyFolder, filesBelow } from '../support/call-parley.ts';
import { drawEconomy } from '../support/economies.ts';

/** A folder with a small economy `world` of regions R0-R2 and sectors S0, S1, a policy, weights and a link to the economy. */
function withWorld(): string {
  const cwd = emptyFolder();
  writeFolder(join(cwd, 'world'), economyFiles(drawEconomy(8, 3, 2)));
  writeFileSync(join(cwd, 'p.csv'), 'sector,exporter,importer,tariff_rate\n');
  writeFileSync(join(cwd, 'w.csv'), 'sector,political,security\n');
  symlinkSync(join(cwd, 'world'), join(cwd, 'link'));
  return cwd;
}
const solve = ['solve', 'world', '--policy', 'p.csv'];

describe('what economy commands write', () => {
  it.each([
    [[...solve, '--out', 'p.csv']],
    [[...solve, '--out', 'world/flows.csv']],
    [[...solve, '--out', 'link/flows.csv']],
    [[...solve, '--out', 'r.csv', '--accounts', './r.csv']],
    [['optimal', 'world', '--region', 'R0', '--out', 'world/regions.csv']],
    [['nash', 'world', '--players', 'R0,R1', '--weights', 'w.csv', '--out', 'w.csv']],
  ])('[ECON-52] is never written over what is read, nor twice into one file: %j', async (args) => {
    const cwd = withWorld();
    const before = filesBelow(cwd);
    const call = await callParley(cwd, 'economy', ...args);
    expect(call).toMatchObject({ code: 1, out: '' });
    expect(call.err).toMatch(/^parley: --\w+ \S+ would be written over .+; choose another file/);
    expect(filesBelow(cwd)).toEqual(before);
  });

  it('[ECON-53] takes the place of an older economy and says so', async () => {
    const cwd = withWorld();
    const aggregate = ['economy', 'aggregate', 'world', '--out', 'other'];
    expect((await callParley(cwd, ...aggregate)).out).not.toContain('took the place');
    expect((await callParley(cwd, ...aggregate)).out).toContain(
      'it took the place of the economy that was in other\n',
    );
  });

  it('[ECON-54] counts the goods of the model around an economy as goods, and those marked tradable of any other', async () => {
    const describeGoods = async (...args: string[]): Promise<number[]> => {
      const { code, out } = await callParley(process.cwd(), 'economy', 'describe', ...args, '--json');
      expect(code).toBe(0);
      return (JSON.parse(out) as EconomyDescription).regions.map(({ goodsExports }) => goodsExports);
    };
    const shipped = 'models/world-2023/economy';
    const tradable = 'AGR,MIN,ENE,FOD,TEX,WPP,CHM,PHA,MET,FMT,ELC,SEM,ELQ,MAC,SME,MVH,OTN,OMF';
    expect(await describeGoods(shipped)).toEqual(await describeGoods(shipped, '--goods', tradable));
  });

  it('[STUDY-30] a search that ends with its first round says so without an infinite number', async () => {
    const cwd = withWorld();
    const args = ['optimal', 'world', '--region', 'R0', '--closure', 'balanced', '--rounds', '1'];
    const { code, err } = await callParley(cwd, 'economy', ...args);
    expect(code).toBe(2);
    expect(err).toContain('no best duties were found (not-converged: last round');
    expect(err).not.toContain('Infinity');
  });
});
