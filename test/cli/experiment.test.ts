import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberPath } from '../../src/cli/member-folder.ts';
import { callParley, emptyFolder, filesBelow, type Call } from '../support/call-parley.ts';
import { writeExperiment } from '../support/write-experiment.ts';

const members = 8;
const hashOf = ({ out, err }: Call): string =>
  /resultHash ([0-9a-f]{32})\n$/.exec(out)?.[1] ?? `none: ${err}`;

/** A folder with the experiment carried out in `whole`. */
let made: { cwd: string; whole: Call; files: Record<string, string> };
beforeAll(async () => {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'parley-test-')));
  writeExperiment(cwd);
  const whole = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'whole');
  made = { cwd, whole, files: filesBelow(join(cwd, 'whole')) };
}, 120_000);
afterAll(() => rmSync(made.cwd, { recursive: true }));
/** A copy of it, to be spoiled. */
function copied(): string {
  const cwd = emptyFolder();
  cpSync(made.cwd, cwd, { recursive: true });
  return cwd;
}

describe('parley experiment', () => {
  it('[SHARD-3] the whole and its shards, in any order and number, are the same bytes under one hash', async () => {
    expect(made.whole).toMatchObject({ code: 0 });
    expect(Object.keys(made.files).filter((path) => path.startsWith('members/0000/'))).toHaveLength(members);
    const cwd = emptyFolder();
    writeExperiment(cwd);
    for (const [folder, shards] of [
      ['three', ['3/3', '1/3', '2/3']],
      ['many', Array.from({ length: 24 }, (_, shard) => `${shard + 1}/24`)],
    ] as const) {
      for (const shard of shards) {
        const call = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', folder, '--shard', shard);
        expect(call).toMatchObject({ code: 0 });
      }
      const merged = await callParley(cwd, 'merge', folder);
      expect(merged).toMatchObject({ code: 0, err: '' });
      expect(hashOf(merged)).toBe(hashOf(made.whole));
      expect(filesBelow(join(cwd, folder))).toEqual(made.files);
    }
    const unwritten = await callParley(cwd, 'experiment', 'tiny.yaml');
    expect(hashOf(unwritten)).toBe(hashOf(made.whole));
  });

  it('[SHARD-4] what is done is not done again; what is missing or cut short is', async () => {
    const cwd = copied();
    const folder = join(cwd, 'whole');
    const at = (member: number) => statSync(memberPath(folder, member)).mtimeMs;
    const before = [at(0), at(7)];
    rmSync(memberPath(folder, 3));
    writeFileSync(memberPath(folder, 4), readFileSync(memberPath(folder, 4), 'utf8').slice(0, 200));
    const gone = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(`${memberPath(folder, 5)}.${hostname()}-${gone}.partial`, 'half');
    const call = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'whole', '--shard', '1/1');
    expect(call.out).toBe('shard 1/1: 2 runs, 6 were there, in whole\n');
    expect([at(0), at(7)]).toEqual(before);
    expect(hashOf(await callParley(cwd, 'merge', 'whole'))).toBe(hashOf(made.whole));
    expect(filesBelow(folder)).toEqual(made.files);
  });

  it('[SHARD-5] a folder of another experiment, or of something else, is refused and left as it is', async () => {
    const cwd = copied();
    writeExperiment(cwd, { firstSeed: 2 });
    mkdirSync(join(cwd, 'other'));
    writeFileSync(join(cwd, 'other/letter.txt'), 'Dear');
    const before = filesBelow(cwd);
    const foreign = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'whole');
    expect(foreign).toMatchObject({ code: 1, out: '' });
    expect(foreign.err).toContain('whole/plan.json plan.hash: the file is of another experiment');
    const other = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'other');
    expect(other.err).toContain('holds something else than runs of an experiment');
    const file = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'other/letter.txt');
    expect(file.err).toContain('letter.txt is no folder');
    const none = await callParley(cwd, 'merge', 'other');
    expect(none.err).toContain('other is no folder that `parley experiment --out` wrote');
    expect(filesBelow(cwd)).toEqual(before);
    writeExperiment(cwd);
    writeFileSync(memberPath(join(cwd, 'whole'), 0), '{"format":1,"experiment":"another"}');
    const member = await callParley(cwd, 'merge', 'whole');
    expect(member.err).toMatch(/0000000\.json experiment: .*\[member-foreign\]/);
  });

  it('[SHARD-6] merge names the shards or runs that are missing with the command that makes them, and goes on without when told to', async () => {
    const cwd = copied();
    const folder = join(cwd, 'whole');
    rmSync(join(folder, 'results'), { recursive: true });
    for (const member of [1, 4, 7]) rmSync(memberPath(folder, member));
    const shard = await callParley(cwd, 'merge', 'whole');
    expect(shard).toMatchObject({ code: 1, out: '' });
    expect(shard.err).toContain(
      '3 of 8 runs are missing: shard 2/3; `parley experiment tiny.yaml --out whole --shard 2/3` makes it',
    );
    rmSync(memberPath(folder, 2));
    const some = await callParley(cwd, 'merge', 'whole');
    expect(some.err).toContain(
      '4 of 8 runs are missing: runs 2 to 3, 5, 8, counted from 1; `parley experiment tiny.yaml --out whole` makes them',
    );
    const partial = await callParley(cwd, 'merge', 'whole', '--partial', '--out', 'part');
    expect(partial.code).toBe(0);
    expect(partial.out).toContain('4 of 8 runs, 4 not there; what varies');
    const manifest = JSON.parse(readFileSync(join(cwd, 'part/manifest.json'), 'utf8')) as object;
    expect(manifest).toMatchObject({ runs: { planned: 8, complete: 4, missing: 4 } });
    expect(hashOf(partial)).not.toBe(hashOf(made.whole));
  });

  it('[SHARD-7] a run without a solution is told and left out, and the exit code says so', async () => {
    const cwd = emptyFolder();
    writeExperiment(cwd, {
      levers: [],
      uncertainties: [{ path: 'parameters.months_per_year', enumeratedValueSet: [12, 0] }],
      repetitions: 1,
    });
    const call = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'out');
    expect(call.code).toBe(2);
    expect(call.out).toContain('1 of 2 runs, 1 without a solution');
    expect(call.out).toMatch(/resultHash \w{32}\n$/);
    expect(readFileSync(join(cwd, 'out/results/members.csv'), 'utf8')).toContain('failed 0');
  });

  it('[SHARD-10] an experiment with a rule of stopping ends at the same draw in shards as without', async () => {
    const cwd = emptyFolder();
    const stop = { metric: 'delay', halfWidth: 100, batch: 2, most: 2 };
    writeExperiment(cwd, { levers: [], stop });
    const whole = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'whole');
    expect(whole.out).toContain('2 of 2 runs');
    expect(whole.out).toContain('2 draws are not yet enough\n');
    await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'shards', '--shard', '1/1');
    expect(hashOf(await callParley(cwd, 'merge', 'shards'))).toBe(hashOf(whole));
    expect(filesBelow(join(cwd, 'shards/results'))).toEqual(filesBelow(join(cwd, 'whole/results')));
  });

  it.each([
    [['tiny.yaml', '--shard', '0/3', '--out', 'x'], '--shard takes k/N'],
    [['tiny.yaml', '--shard', '4/3', '--out', 'x'], '--shard takes k/N'],
    [['tiny.yaml', '--shard', '1/3'], '--shard needs --out'],
    [['tiny.yaml', '--jobs', '0'], '--jobs takes a whole number'],
    [[], 'experiment takes one file'],
    [['missing.yaml'], 'the file missing.yaml is missing'],
    [['tiny.yaml', '--out', 'tiny.yaml/inside'], 'ENOTDIR'],
  ])('[SHARD-8] %j is refused and nothing is written', async (args, reason) => {
    const cwd = emptyFolder();
    writeExperiment(cwd);
    const before = filesBelow(cwd);
    const call = await callParley(cwd, 'experiment', ...args);
    expect(call).toMatchObject({ code: 1, out: '' });
    expect(call.err).toContain(reason);
    expect(filesBelow(cwd)).toEqual(before);
  });

  it('[SHARD-14] the hash of the results covers what was read of every run', async () => {
    const cwd = copied();
    const path = memberPath(join(cwd, 'whole'), 2);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/"values":\[\[([^,\]]+)/, '"values":[[12.5'));
    const changed = await callParley(cwd, 'merge', 'whole');
    expect(changed.code).toBe(0);
    expect(hashOf(changed)).toMatch(/^\w{32}$/);
    expect(hashOf(changed)).not.toBe(hashOf(made.whole));
  });

  it('[SHARD-15] a folder that a wrong file left without a run is taken by the file put right, and another program’s plan.json is not', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/plan.json'), made.files['plan.json']!);
    writeExperiment(cwd, { firstSeed: 2 });
    const right = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', 'out', '--shard', '1/8');
    expect(right).toMatchObject({ code: 0 });
    for (const [name, text] of [
      ['plan.json', '{"my":"own plan"}'],
      ['plan.json.bak', 'an older plan'],
    ] as const) {
      mkdirSync(join(cwd, name.replaceAll('.', '-')));
      writeFileSync(join(cwd, name.replaceAll('.', '-'), name), text);
      const before = filesBelow(cwd);
      const call = await callParley(cwd, 'experiment', 'tiny.yaml', '--out', name.replaceAll('.', '-'));
      expect(call).toMatchObject({ code: 1, out: '' });
      expect(call.err).toContain('holds something else than runs of an experiment');
      expect(filesBelow(cwd)).toEqual(before);
    }
  });

  it('[SHARD-16] merge leaves what another process is writing, and takes away what a killed one left', async () => {
    const cwd = copied();
    const left = (of: string): string => `${memberPath(join(cwd, 'whole'), 5)}.${of}.partial`;
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const writing = [left(`${hostname()}-${process.pid}`), left(`elsewhere-${gone}`)];
    const [old, killed] = [left('elsewhere-2'), left(`${hostname()}-${gone}`)];
    for (const path of [...writing, old, killed]) writeFileSync(path, 'half');
    const longAgo = Date.now() / 1000 - 2 * 86_400;
    utimesSync(old, longAgo, longAgo);
    expect(await callParley(cwd, 'merge', 'whole')).toMatchObject({ code: 0 });
    expect([...writing, old, killed].map((path) => existsSync(path))).toEqual([true, true, false, false]);
  });

  it('[SHARD-17] a damaged plan, or a run of the folder with another input than its row, is said in a line', async () => {
    const cwd = copied();
    const plan = join(cwd, 'whole/plan.json');
    const text = readFileSync(plan, 'utf8');
    writeFileSync(plan, text.replace(/"arms":\[.*?\],"points"/s, '"arms":[],"points"'));
    expect(readFileSync(plan, 'utf8')).not.toBe(text);
    for (const call of [
      ['merge', 'whole'],
      ['experiment', 'tiny.yaml', '--out', 'whole'],
    ] as const) {
      const { code, err } = await callParley(cwd, ...call);
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(/^whole\/plan\.json planHash: .*\[plan-damaged\]\n$/),
      ]);
    }
    writeFileSync(plan, '{"format":1,"plan":{}}');
    expect((await callParley(cwd, 'merge', 'whole')).err).toContain(
      'is no folder that `parley experiment --out` wrote',
    );
    writeFileSync(plan, text);
    const member = memberPath(join(cwd, 'whole'), 0);
    const own = readFileSync(member, 'utf8');
    writeFileSync(member, own.replace('"parameters.loss_rate":0.3', '"parameters.loss_rate":0.35'));
    const foreign = await callParley(cwd, 'merge', 'whole');
    expect(foreign).toMatchObject({ code: 1, out: '' });
    expect(foreign.err).toMatch(/0000000\.json inputs\.parameters\.loss_rate: .*\[member-foreign\]\n$/);
  });

  it('[SHARD-9] results take the place of older ones and of nothing else', async () => {
    const cwd = copied();
    appendFileSync(join(cwd, 'whole/results/manifest.json'), 'old');
    expect(hashOf(await callParley(cwd, 'merge', 'whole'))).toBe(hashOf(made.whole));
    expect(filesBelow(join(cwd, 'whole'))).toEqual(made.files);
    writeFileSync(join(cwd, 'whole/results/letter.txt'), 'Dear');
    const refused = await callParley(cwd, 'merge', 'whole');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('holds something else than results');
  });
});
