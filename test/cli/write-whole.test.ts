import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/cli/make-folder.ts';
import { writeFolder, writeWhole } from '../../src/cli/write-whole.ts';
import { emptyFolder, filesBelow } from '../support/call-parley.ts';

/** Pieces of a file on a disk that is full after the first. */
function* cutOff(): Generator<string> {
  yield 'the first half';
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  });
}

describe('files that are there whole or not at all', () => {
  it('[SHARD-11] a file or folder whose disk fills up half-way leaves what was there before, and nothing of itself', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'results'));
    writeFileSync(join(folder, 'results/old.csv'), 'old');
    writeFileSync(join(folder, 'member.json'), 'old');
    const before = filesBelow(folder);
    expect(() => writeWhole(join(folder, 'member.json'), { pieces: cutOff() })).toThrow('ENOSPC');
    expect(() => writeWhole(join(folder, 'new.json'), { pieces: cutOff() })).toThrow('ENOSPC');
    for (const name of ['results', 'others'])
      expect(() =>
        writeFolder(join(folder, name), [
          ['manifest.json', 'new'],
          ['series.csv', { pieces: cutOff() }],
        ]),
      ).toThrow('ENOSPC');
    expect(filesBelow(folder)).toEqual(before);
  });

  it('[SHARD-12] pieces are one file, and a folder is as open to others as any that is made', () => {
    const folder = emptyFolder();
    const bytes = Uint8Array.of(0x61, 0x62);
    writeFolder(join(folder, 'made'), [['a/b.txt', { pieces: ['one ', bytes, ' three'] }]]);
    expect(filesBelow(folder)).toEqual({ 'made/a/b.txt': 'one ab three' });
    mkdirSync(join(folder, 'plain'));
    expect(statSync(join(folder, 'made')).mode).toBe(statSync(join(folder, 'plain')).mode);
  });

  it('[SHARD-30] a folder that cannot be made is named with what it was refused for, and nothing waits', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'letter.txt'), 'Dear');
    const below = join(folder, 'letter.txt', 'a', 'b.txt');
    expect(() => writeWhole(below, 'new')).toThrow(/ENOTDIR.*letter\.txt.a'/);
    // Nobody may make a folder here, and the system says that what it would stand in is missing.
    const refused = '/proc/parley';
    if (existsSync('/proc'))
      expect(() => writeWhole(join(refused, 'members/0.json'), 'new')).toThrow(`mkdir '${refused}'`);
    makeFolder(join(folder, 'one/two'));
    makeFolder(join(folder, 'one/two'));
    expect(statSync(join(folder, 'one/two')).isDirectory()).toBe(true);
  });
});
