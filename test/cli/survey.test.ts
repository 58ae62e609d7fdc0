import { describe, expect, it } from 'vitest';
import type { TableSurvey } from '../../src/schema/survey.ts';
import { openScenario } from '../../src/cli/open-scenario.ts';
import { surveyDraws } from '../../src/cli/survey-draws.ts';
import { readMetrics } from '../../src/experiments/read-metrics.ts';
import { createInlineCrew } from '../../src/runner/inline-crew.ts';
import type { Crew } from '../../src/schema/crew.ts';
import { valueOf } from '../support/shipped-model.ts';
import { callParley, emptyFolder, runner, writeShortScenario } from '../support/call-parley.ts';

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

  it('[SURVEY-33] draws shared between threads are the draws of one', async () => {
    const { scenario, model, files } = valueOf(openScenario('tables-2026', '.', runner));
    const crew = createInlineCrew(runner, readMetrics);
    crew.open(files);
    const request = { scenario, model, overrides: {}, seed: 1, reference: false };
    const wanted = { draws: 5, spread: 0.5, table: 'us-korea' };
    const parts: number[] = [];
    const shared: Crew = {
      threads: 3,
      open: () => undefined,
      close: () => undefined,
      carryOut(kind, jobs, orders) {
        parts.push(jobs.length);
        return crew.carryOut(kind, jobs, orders);
      },
    };
    const found = valueOf(await surveyDraws(shared, request, wanted));
    expect(parts).toEqual([3]);
    expect(found).toEqual(valueOf(runner.survey(request, wanted)));
    expect((await callParley('.', 'survey', 'tables-2026', '--jobs', '0')).err).toContain(
      '--jobs takes a whole number',
    );
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
