import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callParley, emptyFolder, filesBelow, writeShortScenario } from '../support/call-parley.ts';

/** A comparison as `--json` prints it. */
interface Comparison {
  a: string;
  b: string;
  parties: string[];
  seeds: { first: number; last: number };
  pairs: number;
  confidence: { lower: number; equal: number; higher: number };
  difference: Record<'confidence' | 'delay' | 'balance', Spread> & { income: Spread[] };
  byKind: Record<string, Spread>;
  deals: { a: number; b: number };
}
interface Spread {
  median: number;
  low: number;
  high: number;
}
const nothing: Spread = { median: 0, low: 0, high: 0 };
const short = ['--set', 'quarters=5'];

describe('parley compare', () => {
  it('[CMP-1] prints confidence, its ledger by kind of entry, and the price in balance, income, months and deals', async () => {
    const cwd = emptyFolder();
    const scenarios = ['everything-on-the-table', 'red-lines-published'];
    const call = await callParley(cwd, 'compare', ...scenarios, '--seeds', '1-2', ...short);
    expect(call).toMatchObject({ code: 0, err: '' });
    expect(call.out).toMatch(
      /^2 pairs of runs on the same seeds; differences are red-lines-published minus everything-on-the-table: median/,
    );
    expect(call.out).toMatch(
      /confidence at the end is lower in \d+ % of pairs, equal in \d+ %, higher in \d+ %/,
    );
    const spread = (unit: string) => `[+-]?\\d+\\.\\d+ ${unit} \\([+-]?\\d+\\.\\d+ to [+-]?\\d+\\.\\d+\\)`;
    for (const [label, unit] of [
      ['confidence, points', 'points'],
      ['matched', 'points'],
      ['goods balance of USA with CHN', 'bn USD/year'],
      ['real income of USA', 'bn USD/year'],
      ['real income of CHN', 'bn USD/year'],
      ['strategic delay \\(index\\)', 'months'],
    ]) {
      expect(call.out).toMatch(new RegExp(`^  ${label} +${spread(unit!)}$`, 'm'));
    }
    expect(call.out).toMatch(
      /deal in force at the end +everything-on-the-table \d+ %, red-lines-published \d+ %/,
    );
    expect(filesBelow(cwd)).toEqual({});
  });

  it('[CMP-2] --json prints the same comparison on one line, with what was compared', async () => {
    const scenarios = ['everything-on-the-table', 'red-lines-published'];
    const call = await callParley(
      emptyFolder(),
      'compare',
      ...scenarios,
      '--seeds',
      '1-2',
      '--json',
      ...short,
    );
    expect(call.out.trimEnd()).not.toContain('\n');
    const found = JSON.parse(call.out) as Comparison;
    expect(found).toMatchObject({
      a: scenarios[0],
      b: scenarios[1],
      parties: ['USA', 'CHN'],
      seeds: { first: 1, last: 2 },
      pairs: 2,
    });
    const { lower, equal, higher } = found.confidence;
    expect(lower + equal + higher).toBe(1);
    const { confidence, delay, balance, income } = found.difference;
    for (const { median, low, high } of [
      confidence,
      delay,
      balance,
      ...income,
      ...Object.values(found.byKind),
    ]) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
    expect(income).toHaveLength(2);
    expect(found.byKind['recovery']).toBeDefined();
  });

  it('[CMP-3] a scenario beside itself differs in nothing', async () => {
    const call = await callParley(
      emptyFolder(),
      'compare',
      'truce-2025',
      'truce-2025',
      '--seeds',
      '3-4',
      '--json',
      ...short,
    );
    const { confidence, difference, byKind, deals } = JSON.parse(call.out) as Comparison;
    expect(confidence).toEqual({ lower: 0, equal: 1, higher: 0 });
    expect(difference).toEqual({
      confidence: nothing,
      delay: nothing,
      balance: nothing,
      income: [nothing, nothing],
    });
    for (const spread of Object.values(byKind)) expect(spread).toEqual(nothing);
    expect(deals.a).toBe(deals.b);
  });

  it('[CMP-4] what is odd about a --set is said once for each scenario, and the comparison goes on', async () => {
    const set = ['--set', 'parameters.loss_rate=0.9'];
    const call = await callParley(
      emptyFolder(),
      'compare',
      'truce-2025',
      'truce-2025',
      '--seeds',
      '1-2',
      ...short,
      ...set,
    );
    expect(call.code).toBe(0);
    expect(call.err.match(/\[parameter-outside\]/g)).toHaveLength(2);
  });

  it('[CMP-12] a preset is of both scenarios, and under the form beta a line says that records fade at events only', async () => {
    const arms = [
      'veto-player',
      'new-regime',
      '--seeds',
      '1-1',
      '--set',
      'quarters=1',
      '--parties',
      'USA,CHN',
    ];
    const plain = await callParley(emptyFolder(), 'compare', ...arms);
    expect(plain.out).not.toContain('records fade');
    const set = ['--preset', 'high', '--set', 'structure.confidence=beta'];
    const beta = await callParley(emptyFolder(), 'compare', ...arms, ...set);
    expect(beta).toMatchObject({ code: 0, err: '' });
    expect(beta.out).toContain('records fade at events only');
    const stray = await callParley(emptyFolder(), 'compare', ...arms, '--preset', 'hihg');
    expect(stray).toMatchObject({ code: 1, out: '' });
    expect(stray.err).toContain('did you mean high?');
  });

  it('[CMP-11] scenarios without a table are compared between two parties that are named, and refused where a name is unknown', async () => {
    const arms = ['veto-player', 'new-regime', '--seeds', '1-1', '--set', 'quarters=1'];
    const none = await callParley(emptyFolder(), 'compare', ...arms);
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toContain('name them with --parties P,Q');
    const call = await callParley(emptyFolder(), 'compare', ...arms, '--parties', 'USA,CHN');
    expect(call.out).toContain('goods balance of USA with CHN');
    const stray = await callParley(emptyFolder(), 'compare', ...arms, '--parties', 'USA,CHM');
    expect(stray).toMatchObject({ code: 1, out: '' });
    expect(stray.err).toContain('CHM is no party of the model');
  });

  it('[CMP-13] up to eight scenarios are each set against the first, with what independent runs would tell and the inputs that differ', async () => {
    const cwd = emptyFolder();
    writeShortScenario(cwd, { quarters: 1 });
    for (const [id, rate] of [
      ['mild', 0.3],
      ['harsh', 0.5],
    ] as const)
      writeFileSync(
        join(cwd, `${id}.yaml`),
        `format: 1\nid: ${id}\nextends: short\ntitle: ${id}\nsummary: ${id}\nparameters: { loss_rate: ${rate} }\n`,
      );
    const arms = ['short.yaml', 'mild.yaml', 'harsh.yaml', '--parties', 'USA,CHN', '--seeds', '1-2'];
    const said = await callParley(cwd, 'compare', ...arms);
    expect(said, said.err).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/mild.yaml minus short.yaml[^]*harsh.yaml minus short.yaml/);
    expect(said.out).toMatch(/interval of 90 %[^]*confidence, points +± \d+\.\d\d points \(± \d+\.\d\d/);
    expect(said.out).toMatch(/Inputs that differ\n {2}parameters\.loss_rate: 0\.25 -> 0\.3 \(.+\)\n/);
    const { comparisons } = JSON.parse((await callParley(cwd, 'compare', ...arms, '--json')).out) as {
      comparisons: (Comparison & { precision: Record<string, { paired: number; unpaired: number }> })[];
    };
    expect(comparisons.map(({ a, b }) => [a, b])).toEqual([
      ['short.yaml', 'mild.yaml'],
      ['short.yaml', 'harsh.yaml'],
    ]);
    expect(comparisons[0]!.precision['balance']).toEqual({
      paired: expect.any(Number),
      unpaired: expect.any(Number),
    });
    const many = Array.from({ length: 9 }, () => 'short.yaml');
    expect((await callParley(cwd, 'compare', ...many)).err).toContain('two to 8 scenarios');
  });
});
