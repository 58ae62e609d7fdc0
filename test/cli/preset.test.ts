import { expect, it } from 'vitest';
import { callParley, emptyFolder, printedHash, writeShortScenario } from '../support/call-parley.ts';

it('[PRESET-7] a run says its preset in its summary and manifest, whether the scenario names it or the call', async () => {
  const cwd = emptyFolder();
  const path = writeShortScenario(cwd, { preset: 'low' });
  const named = await callParley(cwd, 'run', path);
  expect(named.out.split('\n')[0]).toMatch(/, preset low$/);
  const manifest = async (...args: string[]) =>
    JSON.parse((await callParley(cwd, 'run', path, '--json', ...args)).out) as Record<string, unknown>;
  expect(await manifest()).toMatchObject({ preset: 'low', resultHash: printedHash(named) });
  const high = await manifest('--preset', 'high');
  expect(high).toMatchObject({ preset: 'high', overrides: { preset: 'high' } });
  expect(high['resultHash']).not.toBe(printedHash(named));
});

it('[PRESET-8] the preset mid is the run without one, bit for bit, and what --set says wins over a preset', async () => {
  const cwd = emptyFolder();
  const path = writeShortScenario(cwd);
  const plain = await callParley(cwd, 'run', path);
  expect(plain.out).not.toContain('preset');
  expect(printedHash(await callParley(cwd, 'run', path, '--preset', 'mid'))).toBe(printedHash(plain));
  const set = ['--set', 'parameters.trade_elasticity.MVH=6.5'];
  expect(printedHash(await callParley(cwd, 'run', path, '--preset', 'mid', ...set))).toBe(
    printedHash(await callParley(cwd, 'run', path, ...set)),
  );
});

it('[PRESET-9] a preset that the model does not have is refused with the nearest that it has', async () => {
  const cwd = emptyFolder();
  const path = writeShortScenario(cwd);
  const { code, out, err } = await callParley(cwd, 'run', path, '--preset', 'hihg');
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('did you mean high? Its presets: high, low, mid, start-2022');
  expect((await callParley(cwd, 'run', path, '--preset', 'low', '--set', 'preset=high')).code).toBe(1);
});
