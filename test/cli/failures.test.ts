import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { callParley, emptyFolder, filesBelow, writeShortScenario } from '../support/call-parley.ts';

const tariff = 'policies.us-tariff-chn.add';

it.each([
  ['an elasticity of nearly nothing', 'parameters.trade_elasticity.SEM=1e-9', '0'],
  ['a frontier that runs away', 'parameters.frontier_speed=1e300', '1'],
  ['an equation divided by zero', 'parameters.months_per_year=0', '0'],
])(
  '[CLI-13] %s fails in its quarter: exit code 2, quarter and residual are said, and no folder comes or goes',
  async (_, set, quarter) => {
    const cwd = emptyFolder();
    writeShortScenario(cwd, { quarters: 16 });
    mkdirSync(join(cwd, 'old'));
    writeFileSync(join(cwd, 'old/manifest.json'), 'old');
    const before = filesBelow(cwd);
    for (const folder of ['new', 'old']) {
      const call = await callParley(cwd, 'run', 'short.yaml', '--set', set, '--out', folder);
      expect(call).toMatchObject({ code: 2, out: '' });
      const said = `short, seed 1: quarter ${quarter} has no solution \\(\\S+, residual \\S+ after \\d+ sweeps\\)\n$`;
      expect(call.err).toMatch(new RegExp(said));
    }
    expect(filesBelow(cwd)).toEqual(before);
  },
);

it.each(['frontier_speed=1e308'])(
  '[CLI-13] with %s at a table, parties do not bargain over numbers that were not found',
  async (set) => {
    const cwd = emptyFolder();
    const sets = ['--set', `parameters.${set}`, '--set', 'quarters=2'];
    for (const args of [
      ['run', 'truce-2025', '--out', 'result'],
      ['compare', 'truce-2025', 'truce-2025', '--seeds', '1'],
    ]) {
      const call = await callParley(cwd, ...args, ...sets);
      expect(call).toMatchObject({ code: 2, out: '' });
      expect(call.err).toMatch(/truce-2025, seed 1: quarter 0 has no solution/);
    }
    expect(filesBelow(cwd)).toEqual({});
  },
);

it.each(['1e6', '1e300'])('[CLI-13] a prohibitive duty of %s is an answer, not a failure', async (add) => {
  const cwd = emptyFolder();
  writeShortScenario(cwd);
  const call = await callParley(cwd, 'run', 'short.yaml', '--set', `${tariff}=${add}`);
  expect(call.code).toBe(0);
  expect(call.err).toMatch(/^short\.yaml\S* policies\S+\.add: the rate \S+ is \S+ % .*\[rate-percent\]\n$/);
});

it.each([
  'additionality=1.5',
  'delivered_share=-3',
  'rent_margin.eda=1.2',
  'coverage.NLD.SME.CHN=0',
  'leak_premium=0',
  'cells.ai-accelerators.TWN.CHN.growth=-1',
  'cells.ai-accelerators.TWN.CHN.growth=40',
  'recovery_rate=5',
])('[CLI-40] %s is beyond what the equations hold for, and no run', async (set) => {
  const cwd = emptyFolder();
  writeShortScenario(cwd);
  const call = await callParley(cwd, 'run', 'short.yaml', '--set', `parameters.${set}`);
  expect(call).toMatchObject({ code: 1, out: '' });
  expect(call.err).toMatch(/the equations hold only for values .*\[parameter-bound\]/);
});
