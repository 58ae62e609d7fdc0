import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { callParley, emptyFolder, writeShortScenario } from '../support/call-parley.ts';

describe('parley attribute', () => {
  it('[ATTR-14] splits a difference into parts that sum to the whole, in words and as JSON', async () => {
    const cwd = emptyFolder();
    const path = writeShortScenario(cwd, { quarters: 1 });
    const short = parse(readFileSync(path, 'utf8')) as { policies: { id: string; add?: number }[] };
    const policies = short.policies.map((act) => (act.id === 'us-tariff-chn' ? { ...act, add: 0.5 } : act));
    writeFileSync(
      join(cwd, 'other.yaml'),
      stringify({ ...short, id: 'other', policies, parameters: { reach: 0.7 } }),
    );
    const call = [
      'attribute',
      'other.yaml',
      '--against',
      'short.yaml',
      '--seeds',
      '1',
      '--metric',
      'goods-balance',
    ];
    const said = await callParley(cwd, ...call);
    expect(said.code, said.err).toBe(0);
    expect(said.out).toContain(
      'What other does otherwise than short.yaml: 2 things, every set of them, 4 runs a seed, 1 seed',
    );
    expect(said.out).toMatch(
      /Goods balance, by origin \(USA, CHN\)[^]*policies\.us-tariff-chn[^]*parameters\.reach[^]*the whole/,
    );
    const { numbers } = JSON.parse((await callParley(cwd, ...call, '--json')).out) as {
      numbers: { whole: { mean: number }; parts: { mean: number }[] }[];
    };
    for (const { whole, parts } of numbers) {
      const sum = parts.reduce((total, { mean }) => total + mean, 0);
      expect(Math.abs(sum - whole.mean)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(whole.mean)) * 1e3);
    }
  });

  it('[ATTR-15] refuses what cannot be split, and says what can', async () => {
    const cwd = emptyFolder();
    writeShortScenario(cwd);
    const why = async (...args: string[]) => (await callParley(cwd, 'attribute', ...args)).err;
    expect(await why('short.yaml', '--against', 'short.yaml')).toContain('there is nothing to split');
    expect(await why('short.yaml', '--metric', 'dealy')).toContain('did you mean delay?');
    expect(await why('short.yaml', '--against', 'truce-2025')).toContain('quarters differs');
    expect(await why('short.yaml', '--of', 'people')).toContain('--of takes levers or events');
  });
});
