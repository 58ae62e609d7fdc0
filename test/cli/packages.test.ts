import { describe, expect, it } from 'vitest';
import type { TablePackages } from '../../src/schema/package-report.ts';
import { callParley } from '../support/call-parley.ts';

describe('parley packages', () => {
  it('[PKG-5] prints terms, utility, no-deal value, margin and odds of every party, and the distance from the Nash solution; JSON has the same numbers', async () => {
    const { code, out } = await callParley('.', 'packages', 'geneva-2025', '--package', 'geneva');
    expect(code).toBe(0);
    expect(out).toContain('The truce of 12 May 2025 (of the record): us-tariff 115 points off');
    for (const row of ['real-income', 'stance', 'utility', 'no deal', 'margin', 'odds of ratification, %'])
      expect(out).toMatch(new RegExp(`^ +${row} +-?[\\d.]+ +-?[\\d.]+$`, 'm'));
    expect(out).toMatch(/^Distance from the Nash solution [\d.]+ \([\d.]+ bn\)/m);
    const json = await callParley('.', 'packages', 'geneva-2025', '--json');
    const { tables } = JSON.parse(json.out) as { tables: TablePackages[] };
    const [geneva] = tables[0]!.named;
    for (const { margin, terms } of geneva!.parties) {
      expect(out).toContain(margin.toFixed(2));
      expect(out).toContain(terms.stance.toFixed(2));
    }
  });

  it('[PKG-7] what was agreed and not ratified is evaluated as such, in words and in JSON', async () => {
    const seeds = ['1', '2', '3', '4', '5', '6', '7', '8'];
    const calls = seeds.map((seed) => async () => ({
      seed,
      out: (await callParley('.', 'packages', 'geneva-2025', '--seed', seed)).out,
    }));
    let found: { seed: string; out: string } | undefined;
    for (const call of calls) {
      found = await call();
      if (found.out.includes('not ratified')) break;
    }
    const { seed, out } = found!;
    expect(out).toMatch(/^Agreed in the run, but not ratified: us-tariff/m);
    expect(out).toMatch(/from what is agreed in the run [\d.]+ \(/);
    const { tables } = JSON.parse(
      (await callParley('.', 'packages', 'geneva-2025', '--json', '--seed', seed)).out,
    ) as { tables: { agreedStatus: string }[] };
    expect(tables[0]!.agreedStatus).toBe('not-ratified');
  });

  it('[PKG-6] calls that cannot be taken are refused in words, and numbers that fail end with their code', async () => {
    const refused = async (...args: string[]) => {
      const { code, err } = await callParley('.', 'packages', ...args);
      return `${code} ${err.trim()}`;
    };
    expect(await refused()).toBe('1 parley: packages takes one scenario (see --help)');
    expect(await refused('truce-2025')).toBe('1 parley: truce-2025 names no package (see --help)');
    expect(await refused('geneva-2025', '--package', 'london')).toBe(
      '1 parley: geneva-2025 names no package london; it names geneva (see --help)',
    );
    expect(await refused('geneva-2025', '--seed', 'x')).toBe(
      '1 parley: a seed is a whole number (see --help)',
    );
    const failing = 'tables.us-china.issues.purchases.levels.2.value=1e12';
    expect((await callParley('.', 'packages', 'geneva-2025', '--set', failing)).code).toBe(2);
  });
});
