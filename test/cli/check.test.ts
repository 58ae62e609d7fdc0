import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBenches } from '../../src/cli/check-bench.ts';
import { parseChecks } from '../../src/experiments/parse-checks.ts';
import { createInlineRunner } from '../../src/runner/inline.ts';
import type { Runner } from '../../src/schema/runner.ts';
import { callParley, emptyFolder, writeShortScenario, type Call } from '../support/call-parley.ts';
import { shippedScenario, valueOf } from '../support/shipped-model.ts';

const row = (id: string, expectation: string, more = ''): string =>
  `  - id: ${id}\n    describe: a deficit changes\n    scenario: ./short.yaml\n    measure: deficit-change\n    with: { region: USA, partners: [CHN], during: [2026Q1, 2026Q2], against: [2025Q4, 2025Q4], in: bn }\n    expect: ${expectation}\n    observed: so much\n    source: made up\n${more.includes('basis') ? '' : '    basis: untuned\n'}${more}`;

/** Runs `check` on rows of its own, in a folder with a short scenario. */
async function check(rows: readonly string[], ...args: string[]): Promise<Call> {
  const folder = emptyFolder();
  writeShortScenario(folder);
  writeFileSync(join(folder, 'own.yaml'), `format: 1\nchecks:\n${rows.join('')}`);
  return callParley(folder, 'check', '--file', 'own.yaml', ...args);
}
const met = row('met', '{ above: -1000, below: 1000 }');
const missed = row('missed', '{ above: 1000 }');

describe('parley check', () => {
  it('[CHECK-9] prints each row’s verdict and basis, what was measured, expected and observed, and a last line of counts; a miss is no failure unless misses are', async () => {
    const sure = row('sure', '{ above: 1000 }', '    basis: by-construction\n');
    const { code, out } = await check([met, missed, sure]);
    expect(code).toBe(0);
    expect(out).toMatch(/^pass {2}met \(untuned\): a deficit changes$/m);
    expect(out).toMatch(
      /^ +measured -?\d+\.\d\d bn USD; expected above -1000 and below 1000; \.\/short\.yaml$/m,
    );
    expect(out).toMatch(/^ +observed so much \(made up\)$/m);
    expect(out).toMatch(/^miss {2}missed \(untuned\)/m);
    expect(out).toMatch(/^miss {2}sure \(by construction, not counted\)/m);
    expect(out).toMatch(/\nchecks: 1 of 2 pass, 1 miss, 0 error\n$/);
    expect((await check([met, missed], '--strict')).code).toBe(1);
    expect((await check([met, sure], '--strict')).code).toBe(0);
  });

  it('[CHECK-10] goes on after an error; bad input ends with 1, numbers that fail with 2', async () => {
    const absent = row('absent', '{ above: 0 }').replace('./short.yaml', 'no-such-scenario');
    const bad = await check([absent, met]);
    expect([bad.code, bad.err]).toEqual([1, '']);
    expect(bad.out).toMatch(/^error absent[^]*\[file-missing\][^]*^pass {2}met/m);
    expect(bad.out).toMatch(/\nchecks: 1 of 2 pass, 0 miss, 1 error\n$/);
    const wrong = await check([row('wrong', '{ above: 0 }', '    overrides: { closure: open }\n')]);
    expect([wrong.code, wrong.out.includes('[value-choice]')]).toEqual([1, true]);
    const absurd = '    overrides: { parameters.frontier_speed: 1e300 }\n';
    const failed = await check([row('failed', '{ above: 0 }', absurd), met]);
    expect([failed.code, failed.out.includes('has no solution')]).toEqual([2, true]);
    const unknown = await check([met.replace('deficit-change', 'deficit-chang')]);
    expect([unknown.code, unknown.out]).toEqual([1, '']);
    expect(unknown.err).toContain('[measure-unknown]');
    for (const args of [['no-such-model'], ['a', 'b'], ['world-2023', '--file', 'x.yaml']])
      expect((await callParley('.', 'check', ...args)).code).toBe(1);
  });

  it('[CHECK-11] prints one JSON object with every row and the counts', async () => {
    const { out } = await check([met, missed], '--json');
    const said = JSON.parse(out) as { checks: { row: { id: string }; verdict: string }[]; counted: number };
    expect(said.checks.map((own) => [own.row.id, own.verdict])).toEqual([
      ['met', 'pass'],
      ['missed', 'miss'],
    ]);
    expect(said).toMatchObject({ counted: 2, pass: 1, miss: 1, error: 0 });
    expect(said).toHaveProperty('made', {
      model: 'world-2023 0.1.0',
      hash: expect.stringMatching(/^[0-9a-f]+$/),
      app: '0.1.0',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('[CHECK-12] the shipped rows run without an error, tell tuned from untuned, and begin with the bilateral and total deficit and with diversion', async () => {
    const { code, out } = await callParley('.', 'check', '--only', 'P01,P02');
    expect(code).toBe(0);
    for (const id of ['P01.bilateral', 'P01.total', 'P02.sign', 'P02.order'])
      expect(out).toMatch(
        new RegExp(`^(pass|miss ) ? ?${id.replace('.', '\\.')} \\((tuned|untuned)\\)`, 'm'),
      );
    expect(out).toMatch(/^pass {2}P01\.total-fixed \(by construction, not counted\)/m);
    expect(out).toMatch(/\nchecks: \d+ of \d+ pass, \d+ miss, 0 error\n$/);
  });

  it('[CHECK-70] runs the rows that are named, also by the beginning of their ids, and says which name no row bears', async () => {
    const rows = [met, missed, met.replace('id: met', 'id: met.too')];
    const said = async (only: string) => (await check(rows, '--only', only)).out;
    expect(await said('met')).toMatch(/^pass {2}met \([^]*^pass {2}met\.too \([^]*checks: 2 of 2 pass/m);
    expect(await said('missed,met.too')).toMatch(/checks: 1 of 2 pass, 1 miss/);
    const unknown = await check(rows, '--only', 'met,mis');
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('has no row mis')]);
  });

  it('[CHECK-13] the scenario that plays 2025 back has the duties of the other scenarios, each with its source', () => {
    const acts = shippedScenario('truce-2025').policies.filter(
      ({ instrument, actor }) => instrument === 'tariff' && actor === 'USA',
    );
    const played = shippedScenario('tariffs-2025').policies;
    expect(acts.length).toBeGreaterThan(30);
    for (const act of acts) expect(played).toContainEqual(act);
  });

  it('[CHECK-14] rows of one scenario with the same changes share its runs', async () => {
    const folder = emptyFolder();
    writeShortScenario(folder);
    const inline = createInlineRunner();
    let runs = 0;
    const counting: Runner = { ...inline, run: (...args) => (runs++, inline.run(...args)) };
    const text = `format: 1\nchecks:\n${[met, missed].join('')}${row('other', '{ above: 0 }', '    overrides: { closure: saving }\n    seeds: 2\n')}`;
    const benchOf = createBenches(counting, folder);
    for (const { row: own, measure } of valueOf(parseChecks(text, 'own.yaml')))
      expect(await measure.take(benchOf(own))).toHaveProperty('value');
    expect(runs).toBe(3);
    expect(readFileSync(join(folder, 'short.yaml'), 'utf8')).toContain('quarters: 3');
  });
});
