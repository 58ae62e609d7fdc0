import { describe, expect, it } from 'vitest';
import type { TableSurvey } from '../../src/schema/survey.ts';
import { callParley, emptyFolder, writeShortScenario } from '../support/call-parley.ts';

describe('parley survey', () => {
  it('[SURVEY-15] prints what becomes of a table, its issues and terms, and as JSON every draw', async () => {
    const args = ['survey', 'tables-2026', '--table', 'us-korea', '--draws', '3'];
    const { code, out } = await callParley('.', ...args);
    expect(code).toBe(0);
    expect(out).toMatch(/^tables-2026, seed 1: 3 draws, each preference within 50 % of its value$/m);
    expect(out).toMatch(/^Table us-korea, quarter 0: \d+ of 72 packages are on the table$/m);
    expect(out.match(/^Table /gm)).toHaveLength(1);
    for (const row of ['zone of agreement', 'Pareto packages', 'us-waiver', 'supply-security'])
      expect(out).toMatch(new RegExp(`^ +${row}[^\\n]* -?[\\d.]+$`, 'm'));
    const json = JSON.parse((await callParley('.', ...args, '--json')).out) as { tables: TableSurvey[] };
    expect(json).toMatchObject({ scenario: 'tables-2026', seed: 1, draws: 3, spread: 0.5 });
    expect(json.tables[0]!.draws).toHaveLength(3);
    expect(out).toContain(json.tables[0]!.issues[0]!.id);
  });

  it('[SURVEY-16] calls that cannot be taken are refused, and numbers that fail end with their code', async () => {
    const refused = async (...args: string[]) => (await callParley('.', 'survey', ...args)).code;
    expect(await refused()).toBe(1);
    expect(await refused('truce-2025', '--draws', '0')).toBe(1);
    expect(await refused('truce-2025', '--spread', '1.5')).toBe(1);
    expect(await refused('truce-2025', '--spread', 'x')).toBe(1);
    expect(await refused('truce-2025', '--seed', 'x')).toBe(1);
    expect(await refused('truce-2025', '--set', 'parameters.loss=1')).toBe(1);
    const unknown = await callParley('.', 'survey', 'truce-2025', '--table', 'us-chine');
    expect([unknown.code, unknown.err]).toEqual([
      1,
      'parley: truce-2025 has no table us-chine; it has us-china (see --help)\n',
    ]);
    const folder = emptyFolder();
    writeShortScenario(folder);
    const none = await callParley(folder, 'survey', './short.yaml');
    expect([none.code, none.err]).toEqual([1, 'parley: short has no table (see --help)\n']);
    const much = 'tables.us-china.issues.purchases.levels.3.value=1e12';
    expect(await refused('truce-2025', '--draws', '1', '--set', much)).toBe(2);
  });
});
