import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../src/schema/model.ts';
import type { RunResult } from '../../src/schema/result.ts';
import type { TableId } from '../../src/schema/table.ts';
import { loadShippedModel, rowsOf, runShipped, shippedScenario } from '../support/shipped-model.ts';

let model: Model;
beforeAll(() => {
  model = loadShippedModel();
});

/** A scenario without talks as shipped, or with some acts struck out. */
const play = (id: string, ...withheld: string[]): RunResult =>
  runShipped(model, { ...shippedScenario(id), withheld });
/** The same without its events. */
const unmoved = (id: string): RunResult => runShipped(model, { ...shippedScenario(id), events: [] });

/** A column of a table by quarter, summed over the rows that hold these values. */
function path(
  { tables, sets }: RunResult,
  id: TableId,
  column: string,
  where: Readonly<Record<string, string>>,
): number[] {
  const sums: number[] = [];
  for (const row of rowsOf(tables[id]!, sets)) {
    if (!Object.entries(where).every(([key, value]) => row[key] === value)) continue;
    const at = Number(row['quarter']);
    sums[at] = (sums[at] ?? 0) + Number(row[column]);
  }
  return sums;
}
const most = (values: readonly number[]): number => values.reduce((best, value) => Math.max(best, value), 0);

describe('scenarios without talks', () => {
  it('[DATA-90] the rules of October 2022 come as news, those of allies are stocked up for, and accelerators are late by them', () => {
    const run = play('chip-controls-2022');
    const delay = path(run, 'technology', 'delay', { technology: 'ai-accelerators', target: 'CHN' });
    expect(delay.slice(0, 3)).toEqual([0, 0, 0]);
    expect(delay.at(-1)).toBeGreaterThan(6);
    const stock = path(run, 'firm', 'stock_months', { technology: 'immersion-duv', headquarters: 'NLD' });
    expect(stock[4]!).toBeGreaterThan(1.5 * stock[3]!);
    expect(most(stock.slice(0, 4))).toBeLessThan(4);
  });

  it('[DATA-91] magnets withheld cost the United States, Germany, the rest of the EU and Korea output, and far more had the rules of October stayed', () => {
    const lost = (run: RunResult, region: string): number =>
      path(run, 'region', 'shortage_loss', { region }).reduce((sum, value) => sum + value, 0);
    // Allies stay where they are: China would answer one that takes up a control, and withhold from it what this is about.
    const file = shippedScenario('rare-earth-shock-2025');
    const still = { ...file, parameters: { ...file.parameters, alignment_chance: 0 } };
    const suspended = ['usa', 'jpn', 'deu', 'reu', 'kor'].map((region) => `cn-magnets-${region}-busan`);
    const [without, shock, stayed] = [{ events: [] }, {}, { withheld: suspended }].map((change) =>
      runShipped(model, { ...still, ...change }),
    ) as [RunResult, RunResult, RunResult];
    for (const region of ['USA', 'DEU', 'REU', 'KOR']) {
      expect(lost(shock, region)).toBeGreaterThan(lost(without, region));
      expect(lost(stayed, region)).toBeGreaterThan(10 * lost(shock, region));
    }
  });

  it('[DATA-92] licences sell accelerators for a fee, and guidance of the buyers’ government leaves less than a fifth of it', () => {
    const [guided, free] = [play('h20-revenue-share'), play('h20-revenue-share', 'cn-guidance-ai')];
    const sold = (run: RunResult): number =>
      path(run, 'firm', 'licensed', { technology: 'ai-accelerators' })
        .slice(3)
        .reduce((sum, value) => sum + value, 0);
    expect(sold(guided)).toBeLessThan(0.2 * sold(free));
    expect(sold(free)).toBeGreaterThan(2 * sold(unmoved('h20-revenue-share')));
    expect(path(free, 'region', 'fee_income', { region: 'USA' }).at(-1)).toBeGreaterThan(0);
  });

  it('[DATA-93] common electronics denied to Russia come back round the coalition, machine tools mostly do not, and the coalition sells nothing itself', () => {
    const run = play('russia-common-items');
    const back = (technology: string): number =>
      path(run, 'firm', 'diverted', { technology })[7]! / path(run, 'firm', 'denied', { technology })[7]!;
    expect(back('common-high-priority')).toBeGreaterThan(0.7);
    expect(back('machine-tools')).toBeLessThan(0.5);
    for (const headquarters of ['USA', 'DEU', 'JPN'])
      expect(path(run, 'firm', 'licensed', { technology: 'common-high-priority', headquarters })[7]).toBe(0);
  });

  it('[DATA-94] a condition on surveillance denies sales at once and delays use, and part of what it denies comes round it', () => {
    const run = play('surveillance-end-users');
    const of = { technology: 'surveillance' };
    expect(path(run, 'technology', 'delay', of)[0]).toBe(0);
    expect(most(path(run, 'technology', 'delay', of))).toBeGreaterThan(0.1);
    const denied = path(run, 'firm', 'denied', of);
    expect([denied[0], denied[1]! > 0]).toEqual([0, true]);
    expect(path(run, 'firm', 'diverted', of).at(-1)).toBeGreaterThan(0);
  });
});
