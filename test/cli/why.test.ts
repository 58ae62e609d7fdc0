import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesOf, type Movable } from '../../src/experiments/why/changes.ts';
import { smallScenario, writeSmallScenario } from '../experiments/why/small-table.ts';
import { callParley, emptyFolder, printedHash } from '../support/call-parley.ts';
import { loadShippedModel } from '../support/shipped-model.ts';

interface Answer {
  runs: {
    resultHash: string;
    ending: string;
    flip: { path: string; value: number; ending: string } | null;
  }[];
  coverage: {
    changes: number;
    tried: number;
    larger: number;
    absent: number;
    notAsked: number;
    beyondLimit: number;
  };
}

/** Parameters of what governments want that sit at no table of the small scenario. */
function absentWishes(): readonly Movable[] {
  const model = loadShippedModel();
  const { parties } = smallScenario().tables[0]!;
  const absent = model.governments.map(({ id }) => id).filter((id) => !parties.includes(id));
  const changes = changesOf(smallScenario({ only: 0 }).tables[0]!, model.parameters, absent);
  const ids = new Set(changes.filter(({ kind }) => kind === 'absent').map(({ path }) => path));
  return model.parameters.filter(({ id }) => ids.has(`parameters.${id}`));
}

describe('parley why', () => {
  it('[WHY-17] the flip that the command claims is one when the run is made with it, and its coverage adds up', async () => {
    const folder = emptyFolder();
    writeSmallScenario(folder);
    const call = (...args: string[]) => callParley(folder, ...args);
    const told = await call('why', './small.yaml', '--of', 'levels', '--json');
    expect(told.code).toBe(0);
    const { runs, coverage } = JSON.parse(told.out) as Answer;
    const { path, value, ending } = runs[0]!.flip!;
    expect([runs[0]!.ending, ending]).toEqual(['in-force', 'no-agreement']);
    expect(
      coverage.tried + coverage.larger + coverage.absent + coverage.notAsked + coverage.beyondLimit,
    ).toBe(coverage.changes);
    const before = await call('run', './small.yaml');
    expect(before.out).toContain('deals signed: 1, ');
    const after = await call('run', './small.yaml', '--set', `${path}=${value}`);
    expect(after.out).toContain('deals signed: 0, ');
    const words = await call('why', './small.yaml', '--of', 'levels');
    expect(words.err).toMatch(/small, quarters: \d+ of \d+\n(.*\n)*small, changes: 0 of \d+\n/);
    expect(words.out).toContain('pivotal party');
    expect(words.out).toContain('The smallest change found that flips the ending');
    expect(words.out).toContain(`Of ${coverage.changes} changes`);
  });

  it('[WHY-18] a result folder is run again to the same bits; one of another model, of another scenario or with other bits is refused', async () => {
    const folder = emptyFolder();
    writeSmallScenario(folder);
    const set = ['--set', 'tables.us-china.issues.us-tariff.only=0'];
    await callParley(folder, 'run', './small.yaml', '--seed', '7', ...set, '--out', 'result');
    const file = join(folder, 'result/manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const why = (...more: string[]) =>
      callParley(folder, 'why', 'result', '--scenario', './small.yaml', '--of', 'levels', ...more);
    const told = await why('--json');
    expect(told.code).toBe(0);
    expect((JSON.parse(told.out) as Answer).runs[0]!.resultHash).toBe(manifest['resultHash']);
    expect((await why('--seed', '2')).code).toBe(1);
    const changed = async (key: string, value: string) => {
      writeFileSync(file, JSON.stringify({ ...manifest, [key]: value }));
      return why();
    };
    for (const [key, value, code] of [
      ['modelVersion', '0.0.1', 'result-model'],
      ['modelHash', '0'.repeat(32), 'result-model'],
      ['scenarioHash', '0'.repeat(32), 'result-repeat'],
      ['resultHash', '0'.repeat(32), 'result-repeat'],
    ] as const) {
      const refused = await changed(key, value);
      expect([refused.code, refused.out]).toEqual([1, '']);
      expect(refused.err).toContain(`[${code}]`);
    }
  });

  it('[WHY-19] calls that cannot be taken are refused, and numbers that fail end with their code', async () => {
    const folder = emptyFolder();
    writeSmallScenario(folder);
    const code = async (...args: string[]) => (await callParley(folder, 'why', ...args)).code;
    expect(await code()).toBe(1);
    expect(await code('./small.yaml', '--deal', '0', '--table', 'us-china')).toBe(1);
    expect(await code('./small.yaml', '--deal', 'x')).toBe(1);
    expect(await code('./small.yaml', '--deal', '3')).toBe(1);
    expect(await code('./small.yaml', '--table', 'nowhere')).toBe(1);
    expect(await code('./small.yaml', '--runs', 'few')).toBe(1);
    expect(await code('./small.yaml', '--scenario', './small.yaml')).toBe(1);
    expect(await code('./small.yaml', '--seed', '1', '--seeds', '1-2')).toBe(1);
    expect(await code('./small.yaml', '--of', 'levels', '--set', 'parameters.quarter_length=1e300')).toBe(2);
  });

  it('[WHY-22] what governments at no table want is read by nobody: a run with all of it at either end gives the same bits', async () => {
    const folder = emptyFolder();
    const path = writeSmallScenario(folder);
    const wishes = absentWishes();
    expect(wishes.length).toBeGreaterThan(20);
    const hashes = await Promise.all(
      (['value', 'low', 'high'] as const).map(async (end) => {
        const set = wishes.flatMap((wish) => ['--set', `parameters.${wish.id}=${wish[end]}`]);
        const result = await callParley(folder, 'run', path, ...set, '--out', end);
        expect(result.code).toBe(0);
        return printedHash(result);
      }),
    );
    expect(new Set(hashes).size).toBe(1);
  });

  it('[WHY-20] over an ensemble the command prints the share of runs that each change ends otherwise', async () => {
    const folder = emptyFolder();
    writeSmallScenario(folder);
    const { code, out } = await callParley(folder, 'why', './small.yaml', '--seeds', '1-2', '--of', 'levels');
    expect(code).toBe(0);
    expect(out).toContain(
      'A flip is claimed in 2 of 2 runs, each confirmed: of the ending in 2, of the package in 0',
    );
    expect(out).toMatch(
      /100 % +2 of 2 +50 % +--set tables\.us-china\.issues\.us-tariff\.without=0 +no agreement 2/,
    );
  });
});
