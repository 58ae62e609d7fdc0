import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { economyFiles } from '../../src/model/economy-files.ts';
import { parseEconomy } from '../../src/model/parse-economy.ts';
import type { EconomyDescription } from '../../src/schema/economy-report.ts';
import { parseCsv } from '../../src/schema/parse-csv.ts';
import { brokenCases, expectedOf, filesOf } from '../broken/load-case.ts';
import { callParley, emptyFolder, filesBelow, writeFiles } from '../support/call-parley.ts';
import { drawEconomy, readCsvFolder, shippedEconomy } from '../support/economies.ts';
import { valueOf } from '../support/shipped-model.ts';

const shipped = resolve('models/world-2023/economy');

/** A folder with the economy `own`, and maps that join its regions into two and its sectors into one. */
function folderWithEconomy(): string {
  const cwd = emptyFolder();
  writeFiles(join(cwd, 'own'), economyFiles(drawEconomy(9, 3, 2)));
  writeFileSync(join(cwd, 'regions.csv'), 'from,to,name\nR0,UNI,Union\nR1,UNI,\nR2,R2,Rest\n');
  writeFileSync(join(cwd, 'sectors.csv'), 'from,to\nS0,ALL\nS1,ALL\n');
  return cwd;
}

describe('parley economy check', () => {
  it('[ECON-32] prints the size, every identity where it is furthest off, and a run without a change', async () => {
    const { code, out, err } = await callParley(emptyFolder(), 'economy', 'check', shipped);
    expect([code, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/17 regions, 22 sectors, world value added 1061\d{5} million USD$/);
    for (const line of lines.slice(1, 6)) expect(line).toMatch(/ off by at most \d\.\de-\d+ \(.+\)$/);
    expect(lines[6]).toMatch(/^no change: .* within \d\.\de-\d+ of 1 \(converged, residual .* sweeps?\)$/);
    expect(Number(/within (\S+) of/.exec(lines[6]!)![1])).toBeLessThan(1e-6);
  });

  it('[ECON-33] names the row of every broken economy that the model reader names, with exit code 1', async () => {
    const cases = brokenCases().filter((code) => existsSync(`test/broken/${code}/model/economy`));
    expect(cases.length).toBeGreaterThan(10);
    for (const code of cases) {
      const expected = expectedOf(code);
      const cwd = emptyFolder();
      const prefix = 'model/economy/';
      const files = [...filesOf(code, expected.without)].filter(([path]) => path.startsWith(prefix));
      writeFiles(
        join(cwd, 'economy'),
        files.map(([path, text]) => [path.slice(prefix.length), text] as const),
      );
      const errors = expected.diagnostics.filter(
        ({ severity, file }) => severity === 'error' && file.startsWith('economy/'),
      );
      const said = await callParley(cwd, 'economy', 'check', 'economy');
      expect([code, said.code]).toEqual([code, errors.length > 0 ? 1 : 0]);
      const told = said.err.split('\n');
      for (const { code: each, file, line, column, path } of errors) {
        const place = [file, line, column].filter((part) => part !== undefined).join(':');
        const start = path === '' ? `${place}: ` : `${place} ${path}: `;
        expect(told.filter((one) => one.startsWith(start) && one.endsWith(` [${each}]`))).toHaveLength(1);
      }
    }
  });
});

describe('parley economy describe', () => {
  it('[ECON-34] prints regions, sectors and tariffs as tables', async () => {
    const { code, out, err } = await callParley(emptyFolder(), 'economy', 'describe', shipped);
    expect([code, err]).toEqual([0, '']);
    const blocks = out.trimEnd().split('\n\n').slice(1);
    const rows = blocks.map((block) => block.split('\n').slice(2));
    expect(rows.map((block) => block.length)).toEqual([17, 22, 17]);
    const { regions, sectors } = shippedEconomy();
    const first = (block: readonly string[]) => block.map((row) => row.trim().split(/\s+/)[0]);
    expect(rows.map(first)).toEqual([regions, sectors, regions]);
  });

  it('[ECON-35] --json prints the same as one object, and --goods says which sectors are goods', async () => {
    const cwd = folderWithEconomy();
    const call = async (...more: string[]) => {
      const { code, out } = await callParley(cwd, 'economy', 'describe', 'own', '--json', ...more);
      expect([code, out.trimEnd().split('\n').length]).toEqual([0, 1]);
      return JSON.parse(out) as EconomyDescription;
    };
    const all = await call();
    const goods = await call('--goods', 'S1');
    all.regions.forEach(({ goodsExports, exports }, n) => {
      expect(goodsExports).toBeCloseTo(exports, 9);
      expect(goods.regions[n]!.goodsExports).toBeLessThan(exports);
    });
    const { code, err } = await callParley(cwd, 'economy', 'describe', 'own', '--goods', 'S9');
    expect([code, err]).toEqual([1, 'parley: --goods: S9 is not a sector of the economy (see --help)\n']);
  });
});

describe('parley economy aggregate', () => {
  it('[ECON-36] writes an economy that checks, and tells of duties between joined regions', async () => {
    const cwd = folderWithEconomy();
    const maps = ['--regions', 'regions.csv', '--sectors', 'sectors.csv'];
    const { code, out, err } = await callParley(
      cwd,
      'economy',
      'aggregate',
      'own',
      ...maps,
      '--out',
      'deep/small',
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^deep\/small: 2 regions, 1 sectors, .*, of 3 regions and 2 sectors\n/);
    expect(out).toMatch(/\nduties between joined regions, million USD a year: UNI \S+\n/);
    expect(out).toMatch(/\nno change: .*converged.*\n$/);
    const written = valueOf(parseEconomy(readCsvFolder(join(cwd, 'deep/small')), ''));
    expect(written.regionNames).toEqual(['Union', 'Rest']);
    expect((await callParley(cwd, 'economy', 'check', 'deep/small')).code).toBe(0);
  });

  it('[ECON-36] sectors of the shipped economy join to one, and its regions to a world of their own', async () => {
    const cwd = emptyFolder();
    const { regions, sectors } = shippedEconomy();
    const all = (ids: readonly string[]) => `from,to\n${ids.map((id) => `${id},ALL\n`).join('')}`;
    writeFileSync(join(cwd, 'regions.csv'), all(regions));
    writeFileSync(join(cwd, 'sectors.csv'), all(sectors));
    for (const maps of [
      ['--regions', 'regions.csv'],
      ['--sectors', 'sectors.csv'],
    ]) {
      const call = await callParley(cwd, 'economy', 'aggregate', shipped, ...maps, '--out', 'joined');
      expect([call.code, call.err]).toEqual([0, '']);
    }
    expect(parseCsv(readFileSync(join(cwd, 'joined/sectors.csv'), 'utf8')).rows).toHaveLength(1);
  });

  it('[ECON-37] a map that does not fit is refused with its line, and nothing is written', async () => {
    const cwd = folderWithEconomy();
    writeFileSync(join(cwd, 'regions.csv'), 'from,to,name\nR0,UNI,Union\nR7,UNI,\nR2,R2,Rest\n');
    const before = filesBelow(cwd);
    const call = [
      'economy',
      'aggregate',
      'own',
      '--regions',
      'regions.csv',
      '--sectors',
      'gone.csv',
      '--out',
      'small',
    ];
    const { code, out, err } = await callParley(cwd, ...call);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('regions.csv:3:1 R7.from: R7 is not a region');
    expect(err).toContain('there is no row for R1');
    expect(err).toContain('gone.csv: the file gone.csv is missing');
    expect(filesBelow(cwd)).toEqual(before);
  });

  it('[ECON-37] an older economy gives way, the source and anything else do not', async () => {
    const cwd = folderWithEconomy();
    const call = (out: string) =>
      callParley(cwd, 'economy', 'aggregate', 'own', '--sectors', 'sectors.csv', '--out', out);
    expect((await call('small')).code).toBe(0);
    writeFileSync(join(cwd, 'small/flows.csv'), 'old');
    expect((await call('small')).code).toBe(0);
    expect(readFileSync(join(cwd, 'small/flows.csv'), 'utf8')).not.toBe('old');
    writeFileSync(join(cwd, 'small/notes.txt'), 'mine');
    const before = filesBelow(cwd);
    expect(await call('small')).toMatchObject({
      code: 1,
      err: expect.stringContaining('something else') as string,
    });
    expect(await call('own')).toMatchObject({
      code: 1,
      err: expect.stringContaining('its own source') as string,
    });
    expect(await call('sectors.csv')).toMatchObject({ code: 1 });
    expect(filesBelow(cwd)).toEqual(before);
  });
});

describe('parley economy calibrate', () => {
  it('[ECON-38] writes a baseline that checks, and says what was clipped', async () => {
    const cwd = emptyFolder();
    const raw = [...filesOf('final-share-clipped')].filter(([path]) => path.startsWith('raw/'));
    writeFiles(
      join(cwd, 'raw'),
      raw.map(([path, text]) => [path.slice(4), text] as const),
    );
    const { code, out, err } = await callParley(cwd, 'economy', 'calibrate', 'raw', '--out', 'made');
    expect(code).toBe(0);
    expect(err).toMatch(/^raw\/production\.csv:2 GRN\.NOR: .*\[final-share-clipped\]\n$/);
    expect(out).toContain('negative final uses taken as 0: 1, -8 million USD a year in all\n');
    expect(out).toMatch(/\nflows solved again: residual .* value added moved by at most \S+ % \(\w+\)\n/);
    expect(Number(/within (\S+) of 1 \(converged/.exec(out)![1])).toBeLessThan(1e-9);
    expect((await callParley(cwd, 'economy', 'check', 'made')).code).toBe(0);
  });

  it('[ECON-39] raw data that cannot be a baseline is refused with its row, and nothing is written', async () => {
    const cwd = emptyFolder();
    const raw = [...filesOf('income-none')].filter(([path]) => path.startsWith('raw/'));
    writeFiles(
      join(cwd, 'raw'),
      raw.map(([path, text]) => [path.slice(4), text] as const),
    );
    const before = filesBelow(cwd);
    const { code, out, err } = await callParley(cwd, 'economy', 'calibrate', 'raw', '--out', 'made');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('raw/regions.csv:2 NOR: value added of NOR comes to 0');
    expect(filesBelow(cwd)).toEqual(before);
  });
});

describe('calls of economy that cannot be taken', () => {
  it.each([
    [['economy'], 'one of the words'],
    [['economy', 'toString', 'own'], 'one of the words'],
    [['economy', 'check'], 'one folder'],
    [['economy', 'check', 'own', 'own'], 'one folder'],
    [['economy', 'check', 'nowhere'], 'nowhere/regions.csv'],
    [['economy', 'describe', 'nowhere'], 'nowhere/regions.csv'],
    [['economy', 'aggregate', 'own'], '--out'],
    [['economy', 'calibrate', 'own'], '--out'],
    [['economy', 'calibrate', 'nowhere', '--out', 'made'], 'nowhere/flows.csv'],
  ])('[ECON-40] %j is refused with exit code 1, and nothing is written', async (args, reason) => {
    const cwd = folderWithEconomy();
    const before = filesBelow(cwd);
    const { code, out, err } = await callParley(cwd, ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(reason);
    expect(filesBelow(cwd)).toEqual(before);
  });
});
