import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/cli/read-folder.ts';
import { pathValue } from '../../src/schema/lever-scale.ts';
import type { RunResult } from '../../src/schema/result.ts';
import { resultTables } from '../../src/schema/result-tables.ts';
import {
  callParley,
  emptyFolder,
  filesBelow,
  printedHash,
  runner,
  writeShortScenario,
} from '../support/call-parley.ts';
import { shippedScenario, valueOf } from '../support/shipped-model.ts';

/** A shipped scenario run beside the command line, which prints only part of what a result holds. */
async function runBeside(overrides: Readonly<Record<string, number>>): Promise<RunResult> {
  const { hash } = valueOf(runner.open(readFolder('models/world-2023')));
  const scenario = shippedScenario('truce-2025');
  return valueOf(await runner.run({ model: hash, scenario, overrides, seed: 1, reference: true }));
}

/** The hash of a result folder's CSV by the rule of the documents, from nothing but the files and the order of each set's members. */
function rehash(folder: string, sets: RunResult['sets']): string {
  const sha = createHash('sha256');
  const frame = (kind: string, bytes: Buffer): void => {
    sha.update(`${kind}:${bytes.length};`).update(bytes);
  };
  const [, ...dictionary] = csvParseRows(readFileSync(join(folder, 'dictionary.csv'), 'utf8'));
  for (const table of new Set(dictionary.map(([id]) => id!))) {
    frame('text', Buffer.from(table));
    const [names, ...rows] = csvParseRows(readFileSync(join(folder, `${table}.csv`), 'utf8'));
    names!.forEach((name, at) => {
      frame('text', Buffer.from(name));
      const unit = dictionary.find(([id, column]) => id === table && column === name)![2]!;
      const whole = unit === 'quarter' || unit === 'code';
      const bytes = Buffer.alloc(rows.length * (whole ? 4 : 8));
      const set = resultTables.find(({ id }) => id === table)!.columns.find(({ id }) => id === name)?.set;
      rows.forEach((row, i) => {
        const text = row[at]!;
        if (!whole) bytes.writeDoubleLE(Number(text), i * 8);
        else if (set === undefined) bytes.writeInt32LE(Number(text), i * 4);
        else
          bytes.writeInt32LE(
            sets[set]!.findIndex(({ id }) => id === text),
            i * 4,
          );
      });
      frame(whole ? 'int32' : 'float64', bytes);
    });
  }
  return sha.digest('hex').slice(0, 32);
}

describe('parley run', () => {
  it('[CLI-1] the same scenario and seed print the same hash, other seeds other ones, and nothing is written unasked', async () => {
    const cwd = emptyFolder();
    const hash = async (...args: string[]) =>
      printedHash(await callParley(cwd, 'run', 'truce-2025', '--set', 'quarters=2', ...args));
    expect(await hash('--seed', '5', '--json')).toBe(await hash('--seed', '5'));
    expect(filesBelow(cwd)).toEqual({});
    writeShortScenario(cwd, { quarters: 12 });
    const { out } = await callParley(cwd, 'run', 'short.yaml', '--seeds', '1-4', '--json');
    const hashes = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { resultHash: string }).resultHash);
    expect(new Set(hashes).size).toBeGreaterThan(1);
  });

  it('[CLI-2] a range of seeds is one run a seed, each in a folder of its own and equal to the run of that seed alone', async () => {
    const cwd = emptyFolder();
    writeShortScenario(cwd);
    const both = await callParley(cwd, 'run', 'short.yaml', '--seeds', '4-5', '--out', 'many', '--json');
    const lines = both.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { seed: number });
    expect(lines.map(({ seed }) => seed)).toEqual([4, 5]);
    await callParley(cwd, 'run', 'short.yaml', '--seed', '5', '--out', 'one');
    await callParley(cwd, 'run', 'short.yaml', '--seeds', '5', '--out', 'single');
    const one = filesBelow(join(cwd, 'one'));
    expect(filesBelow(join(cwd, 'many/seed-5'))).toEqual(one);
    expect(filesBelow(join(cwd, 'single/seed-5'))).toEqual(one);
    expect(JSON.parse(filesBelow(join(cwd, 'many/seed-4'))['manifest.json']!)).toEqual(lines[0]);
  });

  it('[CLI-3] a result folder holds every table, the Baseline’s too, a dictionary of every column, and the manifest that was printed', async () => {
    const cwd = emptyFolder();
    const call = await callParley(cwd, 'run', 'truce-2025', '--set', 'quarters=5', '--out', 'result');
    expect(call).toMatchObject({ code: 0, err: '' });
    const files = filesBelow(join(cwd, 'result'));
    const names = resultTables.map(({ id }) => `${id}.csv`);
    const expected = [
      ...names,
      ...names.map((name) => `baseline/${name}`),
      'dictionary.csv',
      'manifest.json',
    ];
    expect(Object.keys(files)).toEqual(expected.sort());
    const described = csvParseRows(files['dictionary.csv']!);
    const columns = names.flatMap((name) => {
      const header = csvParseRows(files[name]!)[0]!;
      expect(csvParseRows(files[`baseline/${name}`]!)[0]).toEqual(header);
      return header.map((column) => `${name.slice(0, -'.csv'.length)}.${column}`);
    });
    expect(described.slice(1).map(([table, column]) => `${table}.${column}`)).toEqual(columns);
    for (const [, , unit, meaning] of described) {
      expect(unit).not.toBe('');
      expect(meaning).not.toMatch(/^$|Recorded by an equation/);
    }
    expect(JSON.parse(files['manifest.json']!)).toMatchObject({
      resultHash: printedHash(call),
      scenario: 'truce-2025',
      model: 'world-2023',
      seed: 1,
      overrides: { quarters: 5 },
      status: 'complete',
    });
    expect(call.out).not.toContain(cwd);
  });

  it('[CLI-30] a run prints both goods balances of the leader with each target, as they stand in its tables', async () => {
    const cwd = emptyFolder();
    const call = await callParley(cwd, 'run', writeShortScenario(cwd), '--out', 'result');
    const last = (folder: string) => {
      const [header, ...rows] = csvParseRows(readFileSync(join(cwd, 'result', folder, 'pair.csv'), 'utf8'));
      const row = rows.findLast((cells) => cells[1] === 'USA' && cells[2] === 'CHN')!;
      return ['goods_balance', 'goods_balance_owner'].map((column) =>
        (Number(row[header!.indexOf(column)]) / 1000).toFixed(1),
      );
    };
    const [run, baseline] = [last('.'), last('baseline')];
    const pair = 'goods balance of US with China, bn USD a year';
    expect(call.out).toContain(`${pair}, by origin (customs): ${run![0]} (Baseline ${baseline![0]})\n`);
    expect(call.out).toContain(`${pair}, by headquarters (owners): ${run![1]} (Baseline ${baseline![1]})\n`);
    expect(run![0]).not.toBe(run![1]);
  });

  it('[CLI-4] the CSV of a run of full length read back bit for bit, and hash to the printed hash', async () => {
    const cwd = emptyFolder();
    const call = await callParley(cwd, 'run', 'truce-2025', '--out', 'result');
    const { sets, tables, resultHash } = await runBeside({});
    expect(printedHash(call)).toBe(resultHash);
    const folder = join(cwd, 'result');
    expect(rehash(folder, sets)).toBe(resultHash);
    const [header, ...rows] = csvParseRows(readFileSync(join(folder, 'pair.csv'), 'utf8'));
    const balance = header!.indexOf('goods_balance');
    expect(Float64Array.from(rows, (row) => Number(row[balance]))).toEqual(
      tables.pair!.columns['goods_balance']!.values,
    );
  });

  it('[CLI-5] --json prints the manifest on one line', async () => {
    const cwd = emptyFolder();
    writeShortScenario(cwd);
    const call = await callParley(cwd, 'run', 'short.yaml', '--json', '--out', 'result');
    expect(call.out.endsWith('\n')).toBe(true);
    expect(call.out.trimEnd()).not.toContain('\n');
    expect(JSON.parse(call.out)).toEqual(JSON.parse(readFileSync(join(cwd, 'result/manifest.json'), 'utf8')));
  });

  it('[CLI-6] --set at a lever’s path is the lever moved: the number shown, times its scale', async () => {
    const cwd = emptyFolder();
    const { levers } = valueOf(runner.open(readFolder('models/world-2023'))).model;
    const tariff = levers.find(({ path }) => path === 'policies.us-tariff-chn.add')!;
    const moved = await runBeside({ quarters: 3, [tariff.path]: pathValue(tariff, 43.9) });
    const set = ['--set', 'quarters=3', '--set', `${tariff.path}=0.439`];
    const call = await callParley(cwd, 'run', 'truce-2025', ...set);
    expect(printedHash(call)).toBe(moved.resultHash);
  });

  it('[CLI-7] --set of withheld strikes out each act it names, given once with commas or several times', async () => {
    const cwd = emptyFolder();
    writeShortScenario(cwd);
    const acts = ['us-ai-chn', 'us-deposition-chn'];
    const hashes = await Promise.all(
      [[], [acts[0]!], [acts.join(',')], acts].map(async (values) => {
        const set = values.flatMap((value) => ['--set', `withheld=${value}`]);
        return printedHash(await callParley(cwd, 'run', 'short.yaml', ...set));
      }),
    );
    expect(hashes[2]).toBe(hashes[3]);
    expect(new Set(hashes).size).toBe(3);
  });
});
