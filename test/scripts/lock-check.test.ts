import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const manifest = { name: 'app', version: '1.0.0', dependencies: { tool: '2.0.0' } };
const lock = (packages: object): object => ({ lockfileVersion: 3, packages: { '': manifest, ...packages } });
const tool = { version: '2.0.0', optionalDependencies: { '@tool/linux': '2.0.0', '@tool/mac': '2.0.0' } };
const complete = {
  'node_modules/tool': tool,
  'node_modules/@tool/linux': { version: '2.0.0' },
  'node_modules/tool/node_modules/@tool/mac': { version: '2.0.0' },
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-lock-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function check(packageJson: object, packageLock: object): { status: number | null; stderr: string } {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(packageJson));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(packageLock));
  return spawnSync(process.execPath, ['scripts/lock-check.mjs', folder], { encoding: 'utf8' });
}

test('[TOOL-4] a lock that holds every platform’s packages passes, nested ones included', () => {
  expect(check(manifest, lock(complete))).toMatchObject({ status: 0, stderr: '' });
});

test('[TOOL-4] a platform package left out of the lock is named', () => {
  const { 'node_modules/@tool/linux': _, ...rest } = complete;
  const { status, stderr } = check(manifest, lock(rest));
  expect(status).toBe(1);
  expect(stderr).toContain('node_modules/tool names @tool/linux, which is not in the lock');
});

test('[TOOL-4] a package.json ahead of its lock is named', () => {
  const ahead = { ...manifest, dependencies: { tool: '2.1.0', other: '^1.0.0' } };
  const { status, stderr } = check(ahead, lock(complete));
  expect(status).toBe(1);
  expect(stderr).toContain('dependencies tool: package.json 2.1.0, lock 2.0.0');
  expect(stderr).toContain('other: ^1.0.0 is not an exact version');
});
