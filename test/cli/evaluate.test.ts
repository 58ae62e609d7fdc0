import { describe, expect, it } from 'vitest';
import type { TableErrors } from '../../src/schema/table-errors.ts';
import { callParley, emptyFolder, writeShortScenario } from '../support/call-parley.ts';

describe('parley evaluate', () => {
  it('[PAY-69] the command prints errors of each party in bn and per cent, how much was solved, and the pairs kept and left out', async () => {
    const { code, out } = await callParley('.', 'evaluate', 'truce-2025', '--packages', '20');
    expect(code).toBe(0);
    expect(out).toContain('20 of 6912 allowed packages evaluated exactly');
    expect(out).toMatch(/\d+ packages solved for the tables, [\d.]+ sweeps each/);
    for (const row of ['mean', 'median', '95th percentile', 'max'])
      expect(out).toMatch(new RegExp(`^ +${row} +[\\d.]+ +[\\d.]+ +[\\d.]+ +[\\d.]+$`, 'm'));
    expect(out).toMatch(/ kept +-?[\d.]+/);
    expect(out).toMatch(/ left out +-?[\d.]+/);
    const json = await callParley('.', 'evaluate', 'truce-2025', '--packages', '20', '--json');
    const [table] = (JSON.parse(json.out) as { tables: TableErrors[] }).tables;
    expect(table!.drawn).toBe(20);
    expect(out).toContain(table!.parties[0]!.mean.toFixed(3));
  });

  it('[PAY-70] calls that cannot be taken are refused, and numbers that fail end with their code', async () => {
    const refused = async (...args: string[]) => (await callParley('.', 'evaluate', ...args)).code;
    expect(await refused()).toBe(1);
    expect(await refused('truce-2025', '--packages', '0')).toBe(1);
    expect(await refused('truce-2025', '--seed', 'x')).toBe(1);
    expect(await refused('truce-2025', '--set', 'parameters.loss=1')).toBe(1);
    const folder = emptyFolder();
    writeShortScenario(folder);
    const none = await callParley(folder, 'evaluate', './short.yaml');
    expect([none.code, none.err]).toEqual([1, 'parley: short has no table (see --help)\n']);
    expect(
      await refused(
        'truce-2025',
        '--packages',
        '1',
        '--set',
        'tables.us-china.issues.purchases.levels.3.value=1e12',
      ),
    ).toBe(2);
  });
});
